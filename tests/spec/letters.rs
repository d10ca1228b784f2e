//! Letters: queued with the deed, delivered once, and never lost while a mail server is away.

use crate::support::{MailServer, Portal};
use chrono::Duration;
use mail_parser::MessageParser;
use sqlx::{Connection, Row};
use visa_portal::letters::{self, Letter, MailFolder, Mailer, Postman, Recipient, Tally, seal_token};
use visa_portal::vocabulary::{Language, LetterId};
use visa_portal::web::{Actor, Token};

#[actix_web::test]
async fn a_letter_owed_is_delivered_once_and_keeps_no_token() {
    let portal = Portal::start().await;
    let token = Token::draw().unwrap();
    let id = owe_confirmation(&portal, &token).await;

    let (first, second) = (deliver(&portal).await, deliver(&portal).await);

    assert_eq!((first.sent, second.sent), (1, 0));
    let letter = folder(&portal).read(id).unwrap().unwrap();
    assert_eq!(letter.to, "anna@example.org");
    assert!(letter.text.contains(&format!("{}/register/confirm?token={}", portal.url, token.reveal())));
    let kept: serde_json::Value = outbox(&portal, id).await.get("letter");
    assert_eq!(kept, serde_json::json!({"letter": "confirm_email"}));
}

#[actix_web::test]
async fn the_outbox_of_a_letter_not_yet_sent_does_not_show_its_token() {
    let portal = Portal::start().await;
    let token = Token::draw().unwrap();
    let id = owe_confirmation(&portal, &token).await;

    let kept: serde_json::Value = outbox(&portal, id).await.get("letter");

    assert!(!kept.to_string().contains(token.reveal()));
}

#[actix_web::test]
async fn instances_at_once_send_each_letter_once() {
    let portal = Portal::start().await;
    for _ in 0..40 {
        owe(&portal, Letter::PasswordChanged).await;
    }

    let rounds = (0..4).map(|_| deliver(&portal));
    let tallies = futures_util::future::join_all(rounds).await;

    assert_eq!(tallies.iter().map(|tally| tally.sent).sum::<usize>(), 40);
    let tries: i64 = sqlx::query_scalar("select sum(tries) from letters")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(tries, 40);
}

#[actix_web::test]
async fn a_letter_taken_by_an_instance_that_died_is_sent_after_a_minute_with_the_same_message_id() {
    let portal = Portal::start().await;
    let id = owe(&portal, Letter::PasswordChanged).await;
    deliver(&portal).await;
    let first = message_id(&portal, id);
    let mut owner = portal.owner().await;
    // As the outbox stands when a crash falls between the sending and its mark.
    let crash = "update letters set sent_at = null, leased_until = clock_timestamp() + interval '1 minute'";
    sqlx::query(crash).execute(&mut owner).await.unwrap();

    let meanwhile = deliver(&portal).await;
    let passed = "update letters set leased_until = leased_until - interval '1 minute'";
    sqlx::query(passed).execute(&mut owner).await.unwrap();
    let afterwards = deliver(&portal).await;

    assert_eq!((meanwhile.sent, afterwards.sent), (0, 1));
    assert_eq!(message_id(&portal, id), first);
    assert_eq!(first, format!("{id}@localhost"));
}

#[actix_web::test]
async fn a_letter_that_the_mail_server_did_not_take_is_tried_again_with_growing_pauses() {
    let portal = Portal::start().await;
    let id = owe(&portal, Letter::PasswordChanged).await;
    let away = nobody_there(&portal);

    let first = letters::deliver(portal.works(), &away).await.unwrap();
    let at_once = letters::deliver(portal.works(), &away).await.unwrap();
    portal.later(Duration::seconds(30));
    let second = letters::deliver(portal.works(), &away).await.unwrap();
    portal.later(Duration::seconds(59));
    let too_soon = deliver(&portal).await;
    portal.later(Duration::seconds(1));
    let third = deliver(&portal).await;

    assert_eq!((first.put_off, at_once, second.put_off), (1, Tally::default(), 1));
    assert_eq!((too_soon, third.sent), (Tally::default(), 1));
    assert_eq!(message_id(&portal, id), format!("{id}@localhost"));
}

#[actix_web::test]
async fn a_mail_server_is_given_the_letter_over_smtp() {
    let portal = Portal::start().await;
    let server = MailServer::that_takes_everything();
    let token = Token::draw().unwrap();
    let id = owe_confirmation(&portal, &token).await;

    let tally = letters::deliver(portal.works(), &by(&portal, &server)).await.unwrap();

    assert_eq!(tally.sent, 1);
    let [raw] = &server.taken()[..] else { panic!("one letter was to come") };
    let message = MessageParser::default().parse(raw.as_bytes()).unwrap();
    assert_eq!(message.message_id(), Some(format!("{id}@localhost").as_str()));
    assert!(message.body_text(0).unwrap().contains(token.reveal()));
    assert!(message.body_html(0).unwrap().contains(token.reveal()));
}

#[actix_web::test]
async fn a_recipient_turned_away_holds_up_no_other_letter() {
    let portal = Portal::start().await;
    let server = MailServer::answering("550 nobody of that name");
    let id = owe(&portal, Letter::PasswordChanged).await;
    for _ in 0..9 {
        owe(&portal, Letter::PasswordChanged).await;
    }

    let tally = letters::deliver(portal.works(), &by(&portal, &server)).await.unwrap();

    assert_eq!(tally, Tally { sent: 0, put_off: 10, given_up: 0 });
    let error: String = outbox(&portal, id).await.get("last_error");
    assert!(error.contains("nobody of that name"), "{error}");
}

#[actix_web::test]
async fn a_letter_given_up_after_three_days_can_be_sent_again_by_an_administrator() {
    let portal = Portal::start().await;
    let id = owe(&portal, Letter::PasswordChanged).await;
    portal.later(Duration::days(3));
    let given_up = letters::deliver(portal.works(), &nobody_there(&portal)).await.unwrap();
    let forgotten = deliver(&portal).await;
    let administrator = portal.administrator().await;

    let page = administrator.get("/admin/letters").await;
    let answer = administrator.submit(&page, &[]).await;

    assert_eq!((given_up.given_up, forgotten), (1, Tally::default()));
    page.says("Your password was changed").says("anna@example.org");
    answer.is(200).says("will be sent again").does_not_say("anna@example.org");
    assert_eq!(deliver(&portal).await.sent, 1);
    let again = portal.works().run(Actor::Portal, move |work| Box::pin(letters::retry(work, id))).await;
    assert!(matches!(again, Err(letters::CannotRetry::NotGivenUp)));
}

#[actix_web::test]
async fn a_letter_that_cannot_be_read_is_given_up_and_holds_up_no_other() {
    let portal = Portal::start().await;
    let unreadable = owe(&portal, Letter::PasswordChanged).await;
    sqlx::query("update letters set letter = '{\"letter\": \"of_another_time\"}' where id = $1")
        .bind(unreadable.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    owe(&portal, Letter::PasswordChanged).await;

    let tally = deliver(&portal).await;

    assert_eq!(tally, Tally { sent: 1, put_off: 0, given_up: 1 });
}

#[actix_web::test]
async fn a_deed_undone_writes_to_nobody() {
    let portal = Portal::start().await;

    let undone: Result<(), sqlx::Error> = portal
        .works()
        .run(Actor::Portal, |work| {
            Box::pin(async move {
                letters::post(work, &anna(), &Letter::PasswordChanged).await?;
                Err(sqlx::Error::RowNotFound)
            })
        })
        .await;

    assert!(undone.is_err());
    assert_eq!(deliver(&portal).await, Tally::default());
}

#[actix_web::test]
async fn the_sandbox_shows_the_mail_that_was_sent_with_links_to_follow() {
    let portal = Portal::start().await;
    let token = Token::draw().unwrap();
    let id = owe_confirmation(&portal, &token).await;
    owe(&portal, Letter::PasswordChanged).await;
    let visitor = portal.visitor();
    visitor.get("/sandbox/mail").await.is(200).says("No letter was sent yet");
    deliver(&portal).await;

    let list = visitor.get("/sandbox/mail").await;
    let letter = visitor.get(&list.link(&id.to_string())).await;

    list.says("Confirm your e-mail address").says("Your password was changed").says("anna@example.org");
    letter.is(200).says("Confirm your e-mail address");
    assert_eq!(
        letter.link("/register/confirm"),
        format!("{}/register/confirm?token={}", portal.url, token.reveal())
    );
}

#[actix_web::test]
async fn the_sandbox_shows_no_file_but_letters() {
    let portal = Portal::start().await;
    owe(&portal, Letter::PasswordChanged).await;
    deliver(&portal).await;
    std::fs::write(folder(&portal).path().join("secret.eml"), "Subject: secret\r\n\r\n").unwrap();

    for path in [
        "/sandbox/mail/secret",
        "/sandbox/mail/..%2Fkeys%2Fsecret",
        "/sandbox/mail/0198c0de-0000-7000-8000-000000000000",
    ] {
        portal.visitor().get(path).await.is(404).says("Page not found");
    }
    portal.visitor().get("/sandbox/mail").await.does_not_say("secret");
}

fn anna() -> Recipient {
    Recipient { email: "anna@example.org".to_owned().try_into().unwrap(), language: Language::En }
}

async fn owe(portal: &Portal, letter: Letter) -> LetterId {
    portal
        .works()
        .run::<_, sqlx::Error, _>(Actor::Portal, move |work| {
            Box::pin(async move { letters::post(work, &anna(), &letter).await })
        })
        .await
        .unwrap();
    newest(portal).await
}

async fn owe_confirmation(portal: &Portal, token: &Token) -> LetterId {
    let token = token.clone();
    portal
        .works()
        .run::<_, sqlx::Error, _>(Actor::Portal, move |work| {
            Box::pin(async move {
                let sealed_token = seal_token(work, &token).unwrap();
                letters::post(work, &anna(), &Letter::ConfirmEmail { sealed_token }).await
            })
        })
        .await
        .unwrap();
    newest(portal).await
}

async fn newest(portal: &Portal) -> LetterId {
    let mut owner = portal.owner().await;
    let id =
        sqlx::query_scalar("select max(id::text)::uuid from letters").fetch_one(&mut owner).await.unwrap();
    owner.close().await.unwrap();
    LetterId(id)
}

async fn outbox(portal: &Portal, id: LetterId) -> sqlx::postgres::PgRow {
    sqlx::query("select * from letters where id = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

async fn deliver(portal: &Portal) -> Tally {
    letters::deliver(portal.works(), &portal.shared.postman).await.unwrap()
}

fn folder(portal: &Portal) -> MailFolder {
    MailFolder::kept_in(portal.var())
}

fn by(portal: &Portal, server: &MailServer) -> Postman {
    Postman { mailer: Mailer::smtp(&server.url).unwrap(), ..portal.shared.postman.clone() }
}

/// A postman whose mail server does not answer: the port was free a moment ago.
fn nobody_there(portal: &Portal) -> Postman {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mailer = Mailer::smtp(&format!("smtp://127.0.0.1:{port}")).unwrap();
    Postman { mailer, ..portal.shared.postman.clone() }
}

fn message_id(portal: &Portal, id: LetterId) -> String {
    let raw = std::fs::read(folder(portal).path().join(format!("{id}.eml"))).unwrap();
    MessageParser::default().parse(&raw).unwrap().message_id().unwrap().to_owned()
}
