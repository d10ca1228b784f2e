//! Accounts: registering, signing in, second factors, passwords, the staff.

use crate::support::people::PASSWORD;
use crate::support::{Browser, Page, Portal};
use chrono::Duration;
use visa_portal::accounts::Office;
use visa_portal::accounts::second_factor::{RecoveryCode, SharedSecret};
use visa_portal::letters::unseal_token;

const ANNA: &str = "anna@example.org";

/// The letters to an address, the oldest first: each one's kind, and its token opened.
async fn letters_to(portal: &Portal, email: &str) -> Vec<(String, Option<String>)> {
    let rows: Vec<(String, Option<String>)> = sqlx::query_as(
        "select letter->>'letter', letter->>'sealed_token' from letters where recipient = $1 order by id",
    )
    .bind(email)
    .fetch_all(&mut portal.owner().await)
    .await
    .unwrap();
    let open =
        |sealed: String| unseal_token(&portal.shared.portal.secrets, &sealed).unwrap().reveal().to_owned();
    rows.into_iter().map(|(kind, sealed)| (kind, sealed.map(open))).collect()
}

async fn last_token(portal: &Portal, email: &str) -> String {
    letters_to(portal, email).await.pop().and_then(|(_, token)| token).expect("a letter with a link")
}

async fn register(browser: &Browser, email: &str, password: &str) -> Page {
    let page = browser.get("/register/applicant").await;
    browser.submit(&page, &[("name", "Anna"), ("email", email), ("new-password", password)]).await
}

async fn sign_in(browser: &Browser, email: &str, password: &str) -> Page {
    let page = browser.get("/sign-in").await;
    browser.submit_once(&page, &[("email", email), ("password", password)]).await
}

/// Somebody with everybody's password, signed in.
async fn signed_in(portal: &Portal, email: &str) -> Browser {
    portal.has_account(email, Office::Applicant).await;
    let browser = portal.visitor();
    sign_in(&browser, email, PASSWORD).await.is(303);
    browser
}

async fn acts(portal: &Portal, like: &str) -> i64 {
    sqlx::query_scalar("select count(*) from audit_entries where act = $1")
        .bind(like)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

#[actix_web::test]
async fn an_applicant_registers_confirms_the_address_and_signs_in() {
    let portal = Portal::start().await;
    let browser = portal.visitor();
    register(&browser, ANNA, PASSWORD).await.says("Check your e-mail");

    let page = browser.get(&format!("/register/confirm?token={}", last_token(&portal, ANNA).await)).await;
    browser.submit(&page, &[("password", PASSWORD)]).await.is(200).says("Your e-mail address is confirmed");
    browser.get("/account").await.is(200).says(ANNA);
    let again = sign_in(&portal.visitor(), "Anna@Example.org", PASSWORD).await;

    assert_eq!(again.is(303).location().as_deref(), Some("/office"));
    assert_eq!((acts(&portal, "registered").await, acts(&portal, "signed in").await), (1, 2));
}

#[actix_web::test]
async fn an_inviting_party_registers_with_a_number_that_its_kind_has() {
    let portal = Portal::start().await;
    let browser = portal.visitor();
    let page = browser.get("/register/inviting-party").await;
    let fields = |identification: &'static str| {
        [
            ("kind", "legal_person"),
            ("name", "Tau LLP"),
            ("identification", identification),
            ("address", "Astana, Mangilik El 1"),
            ("telephone", "8 717 250 00 00"),
            ("email", "office@example.kz"),
            ("new-password", PASSWORD),
        ]
    };

    browser.submit(&page, &fields("900101300017")).await.complains_about("identification");
    for name in ["Money back at https://evil.example", "Go to www.evil.example", "Tau\nLLP"] {
        let mut fields = fields("020240000555");
        fields[1].1 = name;
        browser.submit(&page, &fields).await.complains_about("name");
    }
    browser.submit(&page, &fields("020240000555")).await.says("Check your e-mail");
}

#[actix_web::test]
async fn a_form_complains_about_everything_at_once_and_keeps_what_was_typed() {
    let portal = Portal::start().await;

    let page = register(&portal.visitor(), "not an address", "short").await;

    page.complains_about("email").complains_about("new-password");
    assert_eq!((page.value("name"), page.value("new-password")), ("Anna".into(), String::new()));
}

#[actix_web::test]
async fn registering_an_address_twice_answers_the_same_and_tells_its_owner_by_letter() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;

    let known = register(&portal.visitor(), ANNA, "another otter seldom climbs").await;
    let unknown = register(&portal.visitor(), "new@example.org", "another otter seldom climbs").await;

    assert_eq!((known.status, known.text()), (unknown.status, unknown.text()));
    assert_eq!(letters_to(&portal, ANNA).await, [("already_registered".to_owned(), None)]);
    sign_in(&portal.visitor(), ANNA, PASSWORD).await.is(303);
}

#[actix_web::test]
async fn a_confirmation_link_works_once_and_for_24_hours() {
    let portal = Portal::start().await;
    let browser = portal.visitor();
    register(&browser, ANNA, PASSWORD).await;
    let path = format!("/register/confirm?token={}", last_token(&portal, ANNA).await);
    portal.later(Duration::hours(24) - Duration::seconds(1));
    let page = browser.get(&path).await;
    let too_late = portal.visitor();
    let page_in_time = too_late.get(&path).await;

    let right = [("password", PASSWORD)];
    browser.submit(&page, &right).await.is(200);

    portal.visitor().get(&path).await.is(410);
    too_late.submit(&page_in_time, &right).await.is(410);
    register(&browser, "later@example.org", PASSWORD).await;
    let path = format!("/register/confirm?token={}", last_token(&portal, "later@example.org").await);
    portal.later(Duration::hours(24));
    browser.get(&path).await.is(410);
}

#[actix_web::test]
async fn whoever_registers_somebody_elses_address_gets_no_account_of_it() {
    let portal = Portal::start().await;
    register(&portal.visitor(), ANNA, PASSWORD).await;
    register(&portal.visitor(), ANNA, "another otter seldom climbs").await;
    let path = format!("/register/confirm?token={}", last_token(&portal, ANNA).await);

    // the owner of the mailbox follows the letter that the other registration made
    let owner = portal.visitor();
    let page = owner.get(&path).await;
    let confirmed = owner.submit(&page, &[("password", PASSWORD)]).await;

    confirmed.is(422).complains_about("password");
    sign_in(&portal.visitor(), ANNA, "another otter seldom climbs").await.is(422);
    assert_eq!(acts(&portal, "confirmed the e-mail address").await, 0);
}

#[actix_web::test]
async fn registering_an_address_over_and_over_leaves_its_last_letter_working() {
    let portal = Portal::start().await;
    for _ in 0..7 {
        register(&portal.visitor(), ANNA, PASSWORD).await.is(200);
    }

    assert_eq!(letters_to(&portal, ANNA).await.len(), 5);
    let browser = portal.visitor();
    let page = browser.get(&format!("/register/confirm?token={}", last_token(&portal, ANNA).await)).await;
    browser.submit(&page, &[]).await.complains_about("password").says("Enter a password");
    browser.submit(&page, &[("password", PASSWORD)]).await.is(200).says("Your e-mail address is confirmed");
}

#[actix_web::test]
async fn strangers_who_guess_lock_nobody_out_of_a_browser_that_the_owner_signed_in_with() {
    let portal = Portal::start().await;
    let owners = signed_in(&portal, ANNA).await;
    let page = owners.get("/account").await;
    owners.post("/sign-out", &[("csrf".into(), page.value("csrf"))]).await;
    let stranger = portal.visitor();

    for guess in 0..11 {
        sign_in(&stranger, ANNA, "guess").await.is(if guess < 10 { 422 } else { 429 });
    }

    sign_in(&stranger, ANNA, PASSWORD).await.is(429);
    sign_in(&owners, ANNA, PASSWORD).await.is(303);
}

#[actix_web::test]
async fn an_address_written_with_other_letters_counts_for_the_account_that_it_opens() {
    let portal = Portal::start().await;
    portal.has_account("officer@example.org", Office::Applicant).await;
    let stranger = portal.visitor();
    for _ in 0..10 {
        sign_in(&stranger, "officer@example.org", "guess").await.is(422);
    }

    // PostgreSQL writes the Turkish capital I with a dot small as i
    sign_in(&stranger, "off\u{130}cer@example.org", PASSWORD).await.is(429);
}

#[actix_web::test]
async fn an_unconfirmed_address_gets_a_fresh_letter_and_the_answer_of_a_wrong_password() {
    let portal = Portal::start().await;
    register(&portal.visitor(), ANNA, PASSWORD).await;
    let first = last_token(&portal, ANNA).await;

    let right = sign_in(&portal.visitor(), ANNA, PASSWORD).await;
    let wrong = sign_in(&portal.visitor(), ANNA, "not the password").await;

    assert_eq!((right.is(422).text(), right.status), (wrong.text(), wrong.status));
    assert_eq!(letters_to(&portal, ANNA).await.len(), 2);
    portal.visitor().get(&format!("/register/confirm?token={first}")).await.is(410);
}

#[actix_web::test]
async fn a_wrong_password_and_an_unknown_address_get_one_answer() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;

    let wrong = sign_in(&portal.visitor(), ANNA, "not the password").await;
    let unknown = sign_in(&portal.visitor(), "nobody@example.org", "not the password").await;

    assert_eq!((wrong.is(422).text(), wrong.status), (unknown.text(), unknown.status));
    wrong.complains_about("email");
}

#[actix_web::test]
async fn sixty_four_wrong_passwords_at_once_count_as_sixty_four() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;
    let browser = portal.visitor();
    let page = browser.get("/sign-in").await;
    let fields = [("email", ANNA), ("password", "wrong")];
    let tries = (0..64).map(|_| browser.submit_once(&page, &fields));

    let answers = futures_util::future::join_all(tries).await;

    let counted: Vec<i32> =
        sqlx::query_scalar("select count from attempts where subject like 'sign-in:stranger:%'")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(counted, [64]);
    assert_eq!(answers.iter().filter(|answer| answer.status == 422).count(), 10);
    assert_eq!(answers.iter().filter(|answer| answer.status == 429).count(), 54);
    sign_in(&portal.visitor(), ANNA, PASSWORD).await.is(429);
    portal.later(Duration::minutes(15));
    sign_in(&portal.visitor(), ANNA, PASSWORD).await.is(303);
}

#[actix_web::test]
async fn signing_in_to_ones_own_account_frees_nobody_to_guess_on_at_others() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;
    for guess in 0..20 {
        sign_in(&portal.visitor(), &format!("victim{guess}@example.org"), "guess").await.is(422);
    }

    sign_in(&portal.visitor(), ANNA, PASSWORD).await.is(303);

    let counted: i32 =
        sqlx::query_scalar("select count from attempts where subject like 'sign-in:address:%'")
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(counted, 20);
}

#[actix_web::test]
async fn a_token_from_before_the_sign_in_opens_nothing_after_it() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;
    let browser = portal.visitor();
    let page = browser.get("/sign-in").await;
    let planted = browser.cookie("__Host-session").unwrap();

    browser.submit_once(&page, &[("email", ANNA), ("password", PASSWORD)]).await.is(303);

    let thief = portal.visitor();
    thief.set_cookie("__Host-session", &planted);
    assert_ne!(browser.cookie("__Host-session").unwrap(), planted);
    assert!(thief.get_once("/account").await.is(303).location().unwrap().starts_with("/sign-in"));
}

#[actix_web::test]
async fn signing_out_ends_the_session_on_the_server() {
    let portal = Portal::start().await;
    let browser = signed_in(&portal, ANNA).await;
    let kept = browser.cookie("__Host-session").unwrap();
    let page = browser.get("/account").await;
    let mark = page.html.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();

    let out = browser.post("/sign-out", &[("csrf".into(), mark.into())]).await;

    assert!(out.is(303).headers.contains_key("clear-site-data"));
    let thief = portal.visitor();
    thief.set_cookie("__Host-session", &kept);
    thief.get_once("/account").await.is(303);
}

#[actix_web::test]
async fn after_signing_in_the_path_that_was_asked_for_is_gone_on_to_and_no_other_site() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;
    for (next, onward) in [
        ("/account/password", "/account/password"),
        ("https://evil.example/", "/office"),
        ("//evil.example", "/office"),
    ] {
        let browser = portal.visitor();
        let page = browser.get(&format!("/sign-in?next={next}")).await;

        let entered = browser.submit_once(&page, &[("email", ANNA), ("password", PASSWORD)]).await;

        assert_eq!(entered.location().as_deref(), Some(onward), "{next}");
    }
}

#[actix_web::test]
async fn a_staff_password_alone_opens_nothing() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Administrator).await;
    let browser = portal.visitor();

    sign_in(&browser, ANNA, PASSWORD).await;

    for path in ["/admin/staff", "/account"] {
        let turned = browser.get_once(path).await;
        assert_eq!(turned.is(303).location().as_deref(), Some("/sign-in/code"), "{path}");
    }
}

#[actix_web::test]
async fn a_code_of_the_authenticator_works_once() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Officer).await;
    let (first, second) = (portal.visitor(), portal.visitor());
    for browser in [&first, &second] {
        sign_in(browser, ANNA, PASSWORD).await.is(303);
    }
    let (page, other) = (first.get("/sign-in/code").await, second.get("/sign-in/code").await);

    first.submit_once(&page, &[("code", &portal.code())]).await.is(303);

    second.submit_once(&other, &[("code", &portal.code())]).await.complains_about("code");
    portal.later(Duration::seconds(30));
    second.submit_once(&other, &[("code", &portal.code())]).await.is(303);
}

#[actix_web::test]
async fn a_recovery_code_works_once_even_for_many_at_the_same_time() {
    let portal = Portal::start().await;
    let codes = RecoveryCode::draw_set().unwrap();
    let typed = codes[0].reveal();
    portal.seed(ANNA, Office::Officer, Some((SharedSecret::draw().unwrap(), codes))).await;
    let browser = portal.visitor();
    sign_in(&browser, ANNA, PASSWORD).await.is(303);
    let page = browser.get("/sign-in/code").await;
    let fields = [("code", typed.as_str())];
    let tries = (0..8).map(|_| browser.submit_once(&page, &fields));

    let answers = futures_util::future::join_all(tries).await;

    let entered = answers.iter().filter(|answer| answer.location().as_deref() == Some("/desk")).count();
    assert_eq!(entered, 1);
    assert_eq!(acts(&portal, "used a recovery code").await, 1);
}

#[actix_web::test]
async fn staff_set_up_their_second_factor_at_the_first_sign_in() {
    let portal = Portal::start().await;
    portal.seed(ANNA, Office::Officer, None).await;
    let browser = portal.visitor();
    sign_in(&browser, ANNA, PASSWORD).await.is(303);
    let page = browser.get("/sign-in/code").await;
    let typed = page.text().split("Secret ").nth(1).unwrap().split(" Code").next().unwrap().replace(' ', "");
    let secret = totp_rs::Secret::try_from_base32(&typed).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    let code = totp.generate(portal.now().timestamp().unsigned_abs()).to_string();
    browser.submit_once(&page, &[("code", "000000")]).await.complains_about("code");

    let codes = browser.submit_once(&page, &[("code", &code)]).await;

    codes.is(200).says("shown only once");
    assert_eq!(codes.html.matches("<code>").count(), 10);
    browser.get("/account").await.is(200).says("10 recovery codes left");
}

#[actix_web::test]
async fn a_forgotten_password_is_set_anew_by_letter_and_every_session_ends() {
    let portal = Portal::start().await;
    let inside = signed_in(&portal, ANNA).await;
    let browser = portal.visitor();
    let page = browser.get("/password/forgotten").await;
    browser.submit(&page, &[("email", ANNA)]).await.says("Check your e-mail");
    let path = format!("/password/new?token={}", last_token(&portal, ANNA).await);
    let page = browser.get(&path).await;

    browser.submit(&page, &[("new-password", "a wholly different phrase")]).await.says("The password is set");

    browser.submit(&page, &[("new-password", "a third phrase entirely")]).await.is(410);
    inside.get_once("/account").await.is(303);
    sign_in(&portal.visitor(), ANNA, PASSWORD).await.is(422);
    sign_in(&portal.visitor(), ANNA, "a wholly different phrase").await.is(303);
    assert_eq!(letters_to(&portal, ANNA).await.pop().unwrap().0, "password_changed");
}

#[actix_web::test]
async fn a_link_for_a_new_password_works_for_30_minutes() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;
    let browser = portal.visitor();
    let page = browser.get("/password/forgotten").await;
    browser.submit(&page, &[("email", ANNA)]).await;
    let path = format!("/password/new?token={}", last_token(&portal, ANNA).await);
    portal.later(Duration::minutes(30) - Duration::seconds(1));
    browser.get(&path).await.is(200);

    portal.later(Duration::seconds(1));

    browser.get(&path).await.is(410);
}

#[actix_web::test]
async fn a_forgotten_password_asks_the_same_of_a_known_and_an_unknown_address() {
    let portal = Portal::start().await;
    portal.has_account(ANNA, Office::Applicant).await;
    let browser = portal.visitor();
    let page = browser.get("/password/forgotten").await;

    let known = browser.submit(&page, &[("email", ANNA)]).await;
    let unknown = browser.submit(&page, &[("email", "nobody@example.org")]).await;

    assert_eq!((known.status, known.text()), (unknown.status, unknown.text()));
    assert!(letters_to(&portal, "nobody@example.org").await.is_empty());
}

#[actix_web::test]
async fn changing_the_password_asks_for_the_present_one_and_ends_the_other_sessions() {
    let portal = Portal::start().await;
    let inside = signed_in(&portal, ANNA).await;
    let elsewhere = portal.visitor();
    sign_in(&elsewhere, ANNA, PASSWORD).await.is(303);
    let page = inside.get("/account/password").await;
    let new = ("new-password", "a wholly different phrase");
    inside.submit(&page, &[("password", "wrong"), new]).await.complains_about("password");
    let same = [("password", PASSWORD), ("new-password", PASSWORD)];
    inside.submit(&page, &same).await.complains_about("new-password").says("another than the present one");

    inside.submit(&page, &[("password", PASSWORD), new]).await.says("The password is changed");

    elsewhere.get_once("/account").await.is(303);
    inside.get_once("/account").await.is(200);
}

#[actix_web::test]
async fn ones_own_sessions_are_listed_and_ended_and_nobody_elses() {
    let portal = Portal::start().await;
    let (inside, other) = (signed_in(&portal, ANNA).await, signed_in(&portal, "b@example.org").await);
    let elsewhere = portal.visitor();
    sign_in(&elsewhere, ANNA, PASSWORD).await.is(303);
    let page = inside.get("/account/sessions").await;
    let foreign = other.get("/account/sessions").await;
    assert_eq!(foreign.html.matches("name=\"session\"").count(), 0);

    inside.submit(&page, &[("session", &page.value("session"))]).await.says("The device is signed out");

    elsewhere.get_once("/account").await.is(303);
    inside.get_once("/account").await.is(200);
    other.get_once("/account").await.is(200);
}

#[actix_web::test]
async fn an_administrator_adds_staff_who_set_their_password_by_letter() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await.browser;
    let page = administrator.get("/admin/staff/add").await;
    let fields =
        [("name", "Olzhas"), ("email", "olzhas@example.kz"), ("language", "kk"), ("role", "officer")];

    administrator.submit(&page, &fields).await.says("Olzhas");

    administrator.submit(&page, &fields).await.complains_about("email");
    let browser = portal.visitor();
    let path = format!("/password/new?token={}", last_token(&portal, "olzhas@example.kz").await);
    let page = browser.get(&path).await;
    browser.submit(&page, &[("new-password", PASSWORD)]).await.is(200);
    let entered = sign_in(&browser, "olzhas@example.kz", PASSWORD).await;
    assert_eq!(entered.location().as_deref(), Some("/sign-in/enrol"));
}

#[actix_web::test]
async fn disabling_an_account_ends_its_sessions_at_once_and_not_ones_own() {
    let portal = Portal::start().await;
    let (administrator, officer) = (portal.administrator().await, portal.officer(ANNA).await);
    let page = administrator.browser.get(&format!("/admin/staff/{}", officer.id)).await;
    let mark = page.value("csrf");
    let disable = |id| {
        let fields = [("csrf".to_owned(), mark.clone())];
        let browser = administrator.browser.clone();
        async move { browser.post(&format!("/admin/staff/{id}/disable"), &fields).await }
    };

    disable(officer.id).await.is(303);

    officer.browser.get_once("/account").await.is(303);
    sign_in(&portal.visitor(), &officer.email, PASSWORD).await.is(422);
    disable(administrator.id).await.is(403);
    administrator.browser.get("/admin/staff").await.is(200);
}

#[actix_web::test]
async fn only_an_administrator_keeps_the_staff() {
    let portal = Portal::start().await;

    for someone in [
        portal.applicant("a@example.org").await,
        portal.inviting_party("b@example.org").await,
        portal.officer("c@example.org").await,
    ] {
        for path in ["/admin/staff", "/admin/staff/add"] {
            someone.browser.get_once(path).await.is(403);
        }
    }
}

#[actix_web::test]
async fn an_administrator_disables_an_applicants_account_which_ends_its_sessions_at_once() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let administrator = portal.administrator().await;
    anna.get("/office").await.is(200);
    let search = administrator.get("/admin/people").await;

    administrator.submit(&search, &[("email", "nobody@example.org")]).await.complains_about("email");
    administrator.submit(&search, &[("email", "administrator@example.org")]).await.complains_about("email");
    let account = administrator.submit(&search, &[("email", "Anna@example.org")]).await;
    let disabled = administrator.submit(account.is(200), &[("deed", "disable")]).await;

    disabled.is(200).says("Disabled since 2 March 2026");
    let turned_away = anna.get_once("/office").await;
    assert!(turned_away.location().unwrap().starts_with("/sign-in"));
    administrator.submit(&disabled, &[("deed", "enable")]).await.is(200).says("Active");
    let still = anna.get_once("/office").await;
    assert!(still.location().unwrap().starts_with("/sign-in"), "its sessions stay ended");
    let acts: Vec<String> =
        sqlx::query_scalar("select act from audit_entries where chain = $1 order by position")
            .bind(format!("account:{}", anna.id))
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();
    assert!(
        acts.contains(&"disabled the account".to_owned()) && acts.contains(&"enabled the account".to_owned())
    );
}

#[actix_web::test]
async fn recovery_codes_drawn_anew_are_told_by_letter() {
    let portal = Portal::start().await;
    let officer = portal.has_account(ANNA, Office::Officer).await;
    let browser = portal.visitor();
    portal.sign_in(&mut portal.owner().await, officer, visa_portal::accounts::Role::Officer, &browser).await;
    let page = browser.get("/account/recovery-codes").await;

    browser.submit(&page, &[("password", "wrong")]).await.complains_about("password");
    browser.submit(&page, &[("password", PASSWORD)]).await.is(200).says("shown only once");

    let letters: Vec<String> = sqlx::query_scalar("select letter ->> 'letter' from letters")
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(letters, ["recovery_codes_drawn"]);
}
