//! What is published for every verifier, without signing in: the certificates of the keys that seal, and the visas that fail although
//! their days are not over. Other sites may read it too.

use crate::visas::publication::NoticeBoard;
use crate::visas::seal::SignerReference;
use crate::visas::store;
use crate::web::{Portal, Trouble};
use actix_web::http::header::{self, ETag, EntityTag, Header, IfNoneMatch};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/.well-known/e-visa/certificates.jws", web::get().to(get_certificates))
        .route("/.well-known/e-visa/revocations.jws", web::get().to(get_revocations))
        .route("/.well-known/e-visa/certificates/{reference:.+}.cer", web::get().to(get_certificate));
}

const SIGNED_LIST: &str = "application/jose";
const CERTIFICATE: &str = "application/pkix-cert";

async fn get_certificates(
    request: HttpRequest,
    portal: Data<Portal>,
    board: Data<NoticeBoard>,
) -> Result<HttpResponse, Trouble> {
    let list = board.certificates(&portal.works).await?;
    Ok(published(&request, SIGNED_LIST, Bytes::copy_from_slice(list.as_bytes())))
}

async fn get_revocations(
    request: HttpRequest,
    portal: Data<Portal>,
    board: Data<NoticeBoard>,
) -> Result<HttpResponse, Trouble> {
    let list = board.revocations(&portal.works).await?;
    Ok(published(&request, SIGNED_LIST, Bytes::copy_from_slice(list.as_bytes())))
}

/// `KZVP-A1B2C3.cer` or `KZVP/A1B2C3.cer`
async fn get_certificate(
    request: HttpRequest,
    portal: Data<Portal>,
    reference: web::Path<String>,
) -> Result<HttpResponse, Trouble> {
    let reference = SignerReference::parse(&reference.replace('-', "/")).map_err(|_| Trouble::NotFound)?;
    let mut reading = portal.works.reading().await?;
    let published_now = store::published(&mut reading, portal.clock.now()).await?;
    let found = published_now.into_iter().find(|published| published.reference == reference);
    let certificate = found.ok_or(Trouble::NotFound)?.certificate;
    Ok(published(&request, CERTIFICATE, Bytes::copy_from_slice(certificate.der())))
}

/// For anybody, kept for a minute. The tag is weak, because what goes over the wire may be compressed.
fn published(request: &HttpRequest, kind: &'static str, body: Bytes) -> HttpResponse {
    let digest = Sha256::digest(&body);
    let tag = EntityTag::new_weak(digest[..8].iter().map(|byte| format!("{byte:02x}")).collect());
    let is_held = match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(held)) => held.iter().any(|one| one.weak_eq(&tag)),
        Err(_) => false,
    };
    let mut response = if is_held { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header(ETag(tag))
        .insert_header((header::CACHE_CONTROL, "public, max-age=60"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header(("cross-origin-resource-policy", "cross-origin"));
    if is_held {
        return response.finish();
    }
    response.insert_header((header::CONTENT_TYPE, kind)).body(body)
}
