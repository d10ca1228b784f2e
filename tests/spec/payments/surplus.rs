//! Money that was never a fee goes back, by two people (rule F4).

use crate::support::{Actor, Desk};
use chrono::Duration;
use visa_portal::accounts::Role;
use visa_portal::applications::withdraw;
use visa_portal::payments::{self, CannotReturn, State, approve_return};
use visa_portal::vocabulary::AccountId;
use visa_portal::web::Actor as By;

/// An administrator of this number, signed in.
async fn administrator(desk: &Desk, number: usize) -> Actor {
    let mut owner = desk.portal.owner().await;
    let email = format!("administrator-{number}@example.kz");
    let known: Option<uuid::Uuid> = sqlx::query_scalar("select id from accounts where email = $1")
        .bind(&email)
        .fetch_optional(&mut owner)
        .await
        .unwrap();
    let id = match known {
        Some(id) => AccountId(id),
        None => {
            crate::support::Portal::make_account(
                &mut owner,
                Role::Administrator,
                &email,
                None,
                desk.portal.now() - Duration::days(3),
            )
            .await
        }
    };
    let browser = desk.portal.visitor();
    desk.portal.sign_in(&mut owner, id, Role::Administrator, &browser).await;
    Actor { id, email, browser }
}

/// Approves what waits on the page of surplus money.
async fn approves(desk: &Desk, number: usize) -> crate::support::Page {
    let administrator = administrator(desk, number).await;
    let page = administrator.get("/admin/payments/surplus").await;
    administrator.submit(page.is(200), &[]).await
}

pub async fn two_administrators_send_it_back(desk: &Desk) {
    approves(desk, 1).await.is(200).says("Another administrator has to approve it too");
    assert_eq!(desk.states().await.last().unwrap(), "surplus");
    approves(desk, 2).await.is(200);
}

/// The acquirer takes the same checkout's money a second time.
async fn captured_again(desk: &Desk) {
    sqlx::query(
        "insert into sandbox_captures (id, checkout, amount_minor, currency, card_ending, captured_at)
         select 'ca_again', checkout, amount_minor, currency, card_ending, captured_at from sandbox_captures",
    )
    .execute(&mut desk.portal.owner().await)
    .await
    .unwrap();
    let body = desk.owed_report().await.replace("ev_", "ev_again_");
    let capture = body.split("\"capture\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let body = body.replace(&capture, "ca_again");
    assert_eq!(desk.told(&body, &desk.signed_now(&body)).await, 200);
    assert_eq!(desk.told(&body, &desk.signed_now(&body)).await, 200);
}

#[actix_web::test]
async fn rule_f4_money_taken_twice_is_surplus_and_is_sent_back_by_two_administrators() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;

    captured_again(&desk).await;
    assert_eq!(desk.states().await, ["paid", "surplus"]);
    assert_eq!((desk.letters("fee_received").await, desk.letters("fee_received_twice").await), (1, 1));
    desk.standing().await.says("Paid twice").says("It will be sent back to your card");
    two_administrators_send_it_back(&desk).await;

    assert_eq!(desk.states().await, ["paid", "returned"]);
    let refunded: Vec<String> =
        sqlx::query_scalar("select id from sandbox_captures where refunded_at is not null")
            .fetch_all(&mut desk.portal.owner().await)
            .await
            .unwrap();
    assert_eq!(refunded, ["ca_again"]);
    assert_eq!(desk.letters("surplus_sent_back").await, 1);
    desk.standing().await.says("Sent back");
}

#[actix_web::test]
async fn rule_f4_one_administrator_approving_twice_is_one_approval() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;
    captured_again(&desk).await;
    approves(&desk, 1).await.is(200);

    let administrator = administrator(&desk, 1).await;
    let page = administrator.get("/admin/payments/surplus").await;
    page.is(200).says("You have approved it");
    let id = desk.payment().await;
    let again = administrator.id;
    let again = desk.portal.works().run(By::Portal, move |work| Box::pin(approve_return(work, again, id)));

    assert!(matches!(again.await, Err(CannotReturn::ApprovedAlready)));
    assert_eq!(desk.states().await, ["paid", "surplus"]);
}

#[actix_web::test]
async fn rule_f4_nobody_makes_the_second_administrator_for_the_purpose() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;
    captured_again(&desk).await;
    approves(&desk, 1).await.is(200);
    let mut owner = desk.portal.owner().await;
    let change = "update accounts set registered_at = registered_at + interval '1 second' where email like 'administrator-2%'";
    administrator(&desk, 2).await;
    sqlx::query(change).execute(&mut owner).await.unwrap();

    approves(&desk, 2).await.is(409).says("at least three days old");
    assert_eq!(desk.states().await.last().unwrap(), "surplus");

    let disable = "update accounts set disabled_at = now() where email like 'administrator-1%'";
    sqlx::query(disable).execute(&mut owner).await.unwrap();
    desk.later(Duration::seconds(1)).await;
    approves(&desk, 2).await.is(200).says("Another administrator has to approve it too");
    assert_eq!(desk.states().await.last().unwrap(), "surplus");
}

#[actix_web::test]
async fn rule_f4_the_database_itself_lets_nothing_go_back_by_one_person() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;
    captured_again(&desk).await;
    approves(&desk, 1).await.is(200);

    let change = "update payments set state = 'returning', next_question_at = now() where state = 'surplus'";
    let refused = sqlx::query(change).execute(&mut desk.portal.owner().await).await.unwrap_err();

    let constraint = refused.as_database_error().unwrap().constraint();
    assert_eq!(constraint, Some("money_goes_back_by_two_people"));
}

#[actix_web::test]
async fn rule_f4_a_capture_for_a_withdrawn_application_is_surplus() {
    let desk = Desk::open().await;
    desk.pays().await;
    let (id, applicant) = (desk.id, desk.applicant.id);
    desk.portal.works().run(By::Portal, move |work| Box::pin(withdraw(work, applicant, id))).await.unwrap();

    desk.the_report_arrives().await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("withdrawn", vec!["surplus".to_owned()]));
    assert_eq!(desk.letters("fee_received_twice").await, 1);
}

#[actix_web::test]
async fn the_checkout_of_a_withdrawn_application_is_closed_in_the_next_round() {
    let desk = Desk::open().await;
    let checkout = desk.goes_to_pay().await;
    let page = desk.applicant.get(&format!("/office/applications/{}/withdraw", desk.id)).await;
    desk.applicant.submit_once(&page, &[]).await.is(303);

    payments::reconcile_round(desk.portal.works(), desk.gateways()).await.unwrap();

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("withdrawn", vec!["expired".to_owned()]));
    desk.portal.visitor().get(&checkout).await.is(410).says("This payment page is closed");
}

#[actix_web::test]
async fn rule_f4_a_fee_is_never_sent_back() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;
    let (id, administrator) = (desk.payment().await, administrator(&desk, 1).await.id);

    let refused =
        desk.portal.works().run(By::Portal, move |work| Box::pin(approve_return(work, administrator, id)));

    assert!(matches!(refused.await, Err(CannotReturn::NotSurplus(State::Paid))));
    assert_eq!(desk.states().await, ["paid"]);
}
