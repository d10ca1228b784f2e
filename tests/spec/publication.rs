//! What verifiers carry: certificates and revocations, published for everybody and signed, checked here by openssl.

use crate::support::{Issued, Portal};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use p256::pkcs8::DecodePublicKey;
use reqwest::{Client, Method, Response};
use serde_json::Value;
use std::process::Command;
use visa_portal::config::Settings;
use visa_portal::eligibility::Entries;
use visa_portal::startup::{Shared, ready_to_seal};
use visa_portal::visas::seal::SignerReference;
use visa_portal::visas::{revoke_key, store};
use visa_portal::web::Actor;

const CERTIFICATES: &str = "/.well-known/e-visa/certificates.jws";
const REVOCATIONS: &str = "/.well-known/e-visa/revocations.jws";

async fn asks(portal: &Portal, method: Method, path: &str, held: Option<&str>) -> Response {
    let request =
        Client::builder().no_proxy().build().unwrap().request(method, format!("{}{path}", portal.url));
    match held {
        Some(tag) => request.header("if-none-match", tag),
        None => request,
    }
    .send()
    .await
    .unwrap()
}

/// A signed list: its header, its payload, and whether the portal's own key signed it.
async fn list(portal: &Portal, path: &str) -> (Value, Value) {
    let text = asks(portal, Method::GET, path, None).await.text().await.unwrap();
    list_in(portal, &text)
}

/// The same, of a text in hand.
pub fn list_in(portal: &Portal, text: &str) -> (Value, Value) {
    let parts: Vec<&str> = text.split('.').collect();
    let json = |part: &str| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
    let signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
    let signed = format!("{}.{}", parts[0], parts[1]);
    assert!(openssl_verifies(portal, signed.as_bytes(), &signature), "{text}");
    (json(parts[0]), json(parts[1]))
}

/// The signature in DER, as openssl reads it, against the key of the portal.
fn openssl_verifies(portal: &Portal, signed: &[u8], signature: &[u8]) -> bool {
    let file = |name: &str| portal.var().join(format!("{name}-{}", uuid::Uuid::now_v7()));
    let (message, der, key) = (file("message"), file("signature"), file("key"));
    let signature = p256::ecdsa::Signature::from_slice(signature).unwrap().to_der();
    std::fs::write(&message, signed).unwrap();
    std::fs::write(&der, signature.as_bytes()).unwrap();
    std::fs::write(&key, portal.shared.signing_key.public_pem().unwrap()).unwrap();
    let checked = Command::new("openssl")
        .args(["dgst", "-sha256", "-verify"])
        .arg(&key)
        .arg("-signature")
        .arg(&der)
        .arg(&message)
        .output()
        .unwrap();
    checked.status.success()
}

async fn marks(portal: &Portal, kind: &str) -> Vec<String> {
    portal.later(chrono::Duration::minutes(1));
    let (_, list) = list(portal, REVOCATIONS).await;
    list[kind].as_array().unwrap().iter().map(|mark| mark.as_str().unwrap().to_owned()).collect()
}

/// Counted apart from the portal: the first eight bytes of a digest.
fn mark(issued: &Issued) -> String {
    let digest = <sha2::Sha256 as sha2::Digest>::digest(format!("e-visa:{}", issued.visa.number.as_str()));
    URL_SAFE_NO_PAD.encode(&digest[..8])
}

#[actix_web::test]
async fn the_certificate_of_the_key_that_seals_is_published_and_is_one_to_openssl() {
    let portal = Portal::start().await;
    let reference = portal.shared.signing_key.reference().to_string();

    let (header, certificates) = list(&portal, CERTIFICATES).await;

    assert_eq!((&header["alg"], &header["kid"]), (&Value::from("ES256"), &Value::from(reference.as_str())));
    let listed = &certificates["certificates"][0];
    assert_eq!(
        (&certificates["iss"], &listed["reference"]),
        (&Value::from("KZ"), &Value::from(reference.as_str()))
    );
    assert_eq!(listed["revokedAt"], Value::Null);
    assert_eq!(listed["notBefore"], "2026-03-02T04:00:00Z");
    let spki = STANDARD.decode(listed["spki"].as_str().unwrap()).unwrap();
    assert!(p256::PublicKey::from_public_key_der(&spki).is_ok());

    let path = format!("/.well-known/e-visa/certificates/{}.cer", reference.replace('/', "-"));
    let der = asks(&portal, Method::GET, &path, None).await.bytes().await.unwrap();
    assert_eq!(STANDARD.encode(&der), listed["der"].as_str().unwrap());
    let file = portal.var().join("signer.cer");
    std::fs::write(&file, &der).unwrap();
    let shown = Command::new("openssl")
        .args(["x509", "-inform", "der", "-noout", "-subject", "-serial", "-enddate", "-text", "-in"])
        .arg(&file)
        .output()
        .unwrap();
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    let serial = reference.split('/').nth(1).unwrap().trim_start_matches('0');
    let plain = shown.replace(' ', "");
    for part in [
        "subject=C=KZ,CN=VP",
        "X509v3ExtendedKeyUsage:critical\n2.23.136.1.1.11.1",
        "X509v3PrivateKeyUsagePeriod:\nNotBefore:Mar204:00:002026GMT,NotAfter:Mar204:00:002027GMT",
        "NotBefore:Mar204:00:002026GMT\nNotAfter:Mar304:00:002029GMT",
        "SignatureAlgorithm:ecdsa-with-SHA256",
    ] {
        assert!(plain.contains(part), "{part}: {shown}");
    }
    let own = shown.lines().find_map(|line| line.strip_prefix("serial=")).unwrap();
    assert_eq!(own.trim_start_matches('0'), serial);
    asks(&portal, Method::GET, "/.well-known/e-visa/certificates/KZVP-000001.cer", None)
        .await
        .error_for_status()
        .unwrap_err();
}

#[actix_web::test]
async fn the_lists_may_be_kept_by_anybody_and_asked_for_by_their_tag() {
    let portal = Portal::start().await;

    for path in [CERTIFICATES, REVOCATIONS] {
        let first = asks(&portal, Method::GET, path, None).await;
        let tag = first.headers()["etag"].to_str().unwrap().to_owned();

        assert_eq!(first.headers()["cache-control"], "public, max-age=60");
        assert_eq!(first.headers()["content-type"], "application/jose");
        assert!(!first.headers().contains_key("set-cookie"));
        assert_eq!(asks(&portal, Method::GET, path, Some(&tag)).await.status(), 304);
        let head = asks(&portal, Method::HEAD, path, None).await;
        assert_eq!((head.status().as_u16(), head.headers()["etag"].to_str().unwrap()), (200, tag.as_str()));
        assert!(head.bytes().await.unwrap().is_empty());
    }
}

#[actix_web::test]
async fn rule_v3_an_annulled_visa_is_on_the_list_until_its_last_day_has_passed() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    assert_eq!(marks(&portal, "annulled").await, Vec::<String>::new());
    let officer = portal.officer("aigerim@example.org").await;
    let desk = officer.get(&format!("/desk/visas/{}", issued.visa.id)).await;

    officer.submit(&desk, &[("reason", "The passport was reported lost.")]).await.is(200);

    assert_eq!(marks(&portal, "annulled").await, [mark(&issued)]);
    // 30 April in Kazakhstan ends at 19:00 in UTC
    portal.at("2026-04-30T18:57:00Z");
    assert_eq!(marks(&portal, "annulled").await, [mark(&issued)]);
    portal.at("2026-04-30T18:59:00Z");
    assert_eq!(marks(&portal, "annulled").await, Vec::<String>::new());
}

#[actix_web::test]
async fn rule_v2_a_visa_that_its_one_entry_used_up_is_on_the_list_and_a_multiple_entry_visa_never() {
    let portal = Portal::start().await;
    let (single, multiple) =
        (portal.issued_visa(Entries::Single).await, portal.issued_visa(Entries::Multiple).await);
    portal.at("2026-04-10T07:00:00Z");
    let officer = portal.border_officer("border@example.kz", "NQZ").await;

    for issued in [&single, &multiple] {
        let page = officer.get(&format!("/border/visas/{}", issued.visa.id)).await;
        officer.submit(&page, &[("seen", "yes")]).await.is(200);
    }

    assert_eq!(marks(&portal, "usedUp").await, [mark(&single)]);
}

async fn revokes(portal: &Portal, reference: &SignerReference) {
    let reference = reference.clone();
    portal
        .works()
        .run(Actor::Portal, move |work| {
            Box::pin(async move { revoke_key(work, &reference, "a lost machine").await })
        })
        .await
        .unwrap();
}

#[actix_web::test]
async fn a_revoked_certificate_stays_on_the_list_with_its_day() {
    let portal = Portal::start().await;

    revokes(&portal, portal.shared.signing_key.reference()).await;

    portal.later(chrono::Duration::minutes(1));
    let (_, certificates) = list(&portal, CERTIFICATES).await;
    assert_eq!(certificates["certificates"][0]["revokedAt"], "2026-03-02T04:00:00Z");
}

/// The key that seals after the portal was started anew.
async fn seals_after_a_start(portal: &Portal, shared: &mut Shared) -> SignerReference {
    ready_to_seal(shared, &portal.settings()).await.unwrap();
    shared.signing_key.reference().clone()
}

#[actix_web::test]
async fn a_key_that_has_sealed_for_a_year_gives_way_to_another_and_its_visas_stay_valid() {
    let portal = Portal::start().await;
    let mut shared = portal.shared.clone();
    let first = shared.signing_key.reference().clone();

    portal.at("2027-03-02T04:00:00Z");
    assert_eq!(seals_after_a_start(&portal, &mut shared).await, first);
    portal.at("2027-03-02T04:00:01Z");
    let second = seals_after_a_start(&portal, &mut shared).await;

    assert_ne!(second, first);
    let signers = store::trusted_signers(&mut portal.owner().await).await.unwrap();
    let trusted: Vec<_> =
        signers.iter().filter(|signer| signer.valid.covers("2028-03-02".parse().unwrap())).collect();
    assert_eq!(trusted.iter().map(|signer| &signer.reference).collect::<Vec<_>>(), [&first, &second]);
    assert!(trusted.iter().all(|signer| signer.revoked.is_none()));
}

#[actix_web::test]
async fn a_key_that_was_revoked_gives_way_to_another_but_one_that_was_given_is_asked_for() {
    let portal = Portal::start().await;
    let mut shared = portal.shared.clone();
    let first = shared.signing_key.reference().clone();

    revokes(&portal, &first).await;
    let second = seals_after_a_start(&portal, &mut shared).await;

    assert_ne!(second, first);
    revokes(&portal, &second).await;
    let given =
        Settings { visa_signing_key: Some(shared.signing_key.to_pem().unwrap()), ..portal.settings() };
    let refused = ready_to_seal(&mut shared, &given).await.unwrap_err().to_string();
    assert!(refused.contains("VISA_SIGNING_KEY") && refused.contains(&second.to_string()), "{refused}");
}
