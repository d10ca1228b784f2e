//! Information asked for item by item, answered in place, with the promised time standing still meanwhile (rule A1).

use crate::support::applying::photograph;
use crate::support::{Actor, Page, Portal, asked};
use visa_portal::applications::{Field, Wanted};
use visa_portal::vocabulary::ApplicationId;

const ZONE: [&str; 2] =
    ["P<INDERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36IND7408122F3004146<<<<<<<<<<<<<<<0"];

struct Desk {
    portal: Portal,
    applicant: Actor,
    officer: Actor,
    id: ApplicationId,
}

/// A case under review, in an officer's hands.
async fn desk() -> Desk {
    let portal = Portal::start().await;
    let applicant = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&applicant).await;
    let officer = portal.officer("aigerim@example.org").await;
    Desk { portal, applicant, officer, id }
}

impl Desk {
    fn case(&self) -> String {
        format!("/desk/applications/{}", self.id)
    }

    fn information(&self) -> String {
        format!("/office/applications/{}/information", self.id)
    }

    /// The officer takes the case and opens the form to ask.
    async fn opens_the_request(&self) -> Page {
        let page = self.officer.get(&self.case()).await;
        let taken = self.officer.submit(&page, &[("hold", "take")]).await;
        self.officer.get(&taken.link("/ask")).await
    }

    /// The applicant sends a photograph that meets the rules, and goes on to the rest.
    async fn sends_the_photograph(&self) -> Page {
        let first = self.applicant.get(&self.information()).await;
        let sent = self.applicant.upload(&first, "photograph", photograph(), &[]).await;
        sent.is(200).says("meets the rules");
        self.applicant.get(&sent.link("/information")).await
    }

    /// The photograph that stands in the application.
    async fn photograph(&self) -> uuid::Uuid {
        sqlx::query_scalar("select photograph from applications where id = $1")
            .bind(self.id.0)
            .fetch_one(&mut self.portal.owner().await)
            .await
            .unwrap()
    }

    async fn counts(&self, table: &'static str) -> i64 {
        sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {table}")))
            .fetch_one(&mut self.portal.owner().await)
            .await
            .unwrap()
    }

    async fn stage(&self) -> String {
        sqlx::query_scalar("select stage from applications where id = $1")
            .bind(self.id.0)
            .fetch_one(&mut self.portal.owner().await)
            .await
            .unwrap()
    }

    /// Lets time go by to an instant, and both sign in again.
    async fn at(&self, instant: &str) {
        self.portal.at(instant);
        let mut owner = self.portal.owner().await;
        self.portal.signs_in(&self.applicant, &self.applicant).await;
        self.portal
            .sign_in(&mut owner, self.officer.id, visa_portal::accounts::Role::Officer, &self.officer)
            .await;
    }
}

#[actix_web::test]
async fn a_request_asks_for_fields_a_photograph_and_questions_and_waits_for_its_applicant() {
    let desk = desk().await;
    let form = desk.opens_the_request().await;

    let sent = desk
        .officer
        .submit(
            &form,
            &[
                ("field", "expires"),
                ("photograph", "yes"),
                ("phrase", "who_pays"),
                ("question", "Which hotel?"),
                ("note", "The date is hard to read."),
            ],
        )
        .await;

    sent.is(200).says("asked for information");
    assert_eq!(desk.stage().await, "information_requested");
    desk.officer.get("/desk/applications").await.says("Nothing is waiting");
    desk.officer.get("/desk/applications/asked").await.says("1 application is waiting");
    let first = desk.applicant.get(&desk.information()).await;
    first.is(200).says("A new photograph").says("The date is hard to read.").says("Step 1 of 2");
    desk.sends_the_photograph()
        .await
        .is(200)
        .says("Step 2 of 2")
        .says("The date is hard to read.")
        .says("Date of expiry")
        .says("A new photograph")
        .says("Who pays for your journey?")
        .says("Which hotel?");
}

#[actix_web::test]
async fn a_frequent_question_is_read_in_the_applicants_own_language() {
    let desk = desk().await;
    let form = desk.opens_the_request().await;
    desk.officer.submit(&form, &[("phrase", "who_pays")]).await.is(200);
    let browser = desk.applicant.browser.clone().reading("ru");

    browser.get(&desk.information()).await.says("Кто оплачивает вашу поездку?");
}

#[actix_web::test]
async fn a_request_for_nothing_is_complained_about() {
    let desk = desk().await;
    let form = desk.opens_the_request().await;

    desk.officer.submit(&form, &[("note", "Hello")]).await.complains_about("field");

    assert_eq!(desk.stage().await, "under_review");
}

#[actix_web::test]
async fn whoever_does_not_hold_the_case_asks_nothing() {
    let desk = desk().await;
    let form = desk.opens_the_request().await;
    let other = desk.portal.officer("daniyar@example.org").await;
    let mark = other.get("/desk").await.value("csrf");

    let opened = other.get(&format!("{}/ask", desk.case())).await;
    let fields = [("csrf", mark), ("photograph", "yes".into()), ("version", form.value("version"))];
    let fields: Vec<(String, String)> =
        fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    let sent = other.post(&format!("{}/ask", desk.case()), &fields).await;

    opened.is(409).says("aigerim@example.org holds this application");
    sent.is(409).says("aigerim@example.org holds this application");
    assert_eq!(desk.stage().await, "under_review");
}

#[actix_web::test]
async fn every_item_is_answered_in_place_and_what_stood_before_is_kept() {
    let desk = desk().await;
    let wanted = vec![Wanted::Field(Field::Expires), Wanted::Field(Field::CleanPages), asked("Which hotel?")];
    desk.portal.asks_for(desk.id, None, wanted).await;
    let page = desk.applicant.get(&desk.information()).await;

    let answers = [("expires-year", "2031"), ("clean-pages", "7"), ("answer-3", "The Rixos, 1 to 9 April")];
    desk.applicant.submit(&page, &answers).await.is(200).says("Under review");

    let shown = desk.officer.get(&desk.case()).await;
    shown.says("Request 1").says("14 April 2030").says("14 April 2031").says("The Rixos, 1 to 9 April");
    let versions: i64 = sqlx::query_scalar("select count(*) from passports where application = $1")
        .bind(desk.id.0)
        .fetch_one(&mut desk.portal.owner().await)
        .await
        .unwrap();
    assert_eq!(versions, 2);
}

#[actix_web::test]
async fn the_history_tells_what_was_asked_and_given_item_by_item_in_the_readers_language() {
    let desk = desk().await;
    let wanted = vec![Wanted::Field(Field::Expires), Wanted::Field(Field::CleanPages), asked("Which hotel?")];
    desk.portal.asks_for(desk.id, Some("The date is hard to read."), wanted).await;
    let page = desk.applicant.get(&desk.information()).await;
    let answers = [("expires-year", "2031"), ("clean-pages", "7"), ("answer-3", "The Rixos")];
    desk.applicant.submit(&page, &answers).await.is(200);
    let own = format!("/office/applications/{}", desk.id);

    let english = desk.applicant.get(&own).await;
    let russian = desk.officer.browser.clone().reading("ru").get(&desk.case()).await;
    let kazakh = desk.applicant.browser.clone().reading("kk").get(&own).await;

    for item in ["Date of expiry: 14 April 2031", "Clean pages: 7", "Which hotel?: The Rixos"] {
        assert!(english.html.contains(&format!("<li>{item}</li>")), "{item}");
    }
    assert!(
        english.html.contains("<li>Date of expiry</li>") && english.html.contains("<li>Which hotel?</li>")
    );
    english.says("The date is hard to read.");
    assert!(russian.html.contains(": 14 апреля 2031 года</li>") && !russian.html.contains("Date of expiry"));
    assert!(kazakh.html.contains("2031") && !kazakh.html.contains("14 April 2031"));
    let kept: (String, String, Option<String>) = sqlx::query_as(
        "select question, answer, (select note from application_steps s where s.application = a.id
                                   and s.step = 'give_information') from applications a where id = $1",
    )
    .bind(desk.id.0)
    .fetch_one(&mut desk.portal.owner().await)
    .await
    .unwrap();
    let codes = "expires clean_pages question".to_owned();
    assert_eq!(kept, (codes.clone(), codes, None), "as data, in nobody's language");
}

#[actix_web::test]
async fn an_item_left_out_is_complained_about_beside_its_field_and_nothing_is_sent() {
    let desk = desk().await;
    desk.portal.asks_for(desk.id, None, vec![asked("Where?"), asked("Why?"), Wanted::Photograph]).await;
    let page = desk.sends_the_photograph().await;

    let sent = desk.applicant.submit(&page, &[("answer-1", "In Almaty")]).await;

    sent.complains_about("answer-2").says("In Almaty");
    assert_eq!(desk.stage().await, "information_requested");
    desk.applicant.submit(&sent, &[("answer-2", "To see it")]).await.is(200).says("Under review");
}

#[actix_web::test]
async fn a_photograph_that_is_asked_for_is_checked_cut_and_replaced_before_it_is_sent() {
    let desk = desk().await;
    let before = desk.photograph().await;
    desk.portal.asks_for(desk.id, None, vec![asked("When was it taken?"), Wanted::Photograph]).await;
    let first = desk.applicant.get(&desk.information()).await;
    desk.applicant
        .upload(&first, "photograph", b"GIF89a no photograph".to_vec(), &[])
        .await
        .complains_about("photograph");

    let sent = desk.applicant.upload(&first, "photograph", photograph(), &[]).await;
    sent.is(200).says("meets the rules");
    let turned = desk.applicant.submit(&sent, &[("move", "turn-right")]).await;
    turned.is(200).says("may not be accepted");
    desk.applicant.get(&desk.information()).await.says("Step 1 of 2");
    desk.applicant.submit(&sent, &[("move", "turn-right")]).await.is(409).says("Another photograph stands");
    let page = desk.applicant.submit(&turned, &[("nevertheless", "yes")]).await;
    page.is(200).says("Step 2 of 2");
    assert_eq!(desk.photograph().await, before, "nothing is given yet");

    let typed = [("answer-1", "In spring"), ("go", "photograph")];
    let photograph_page = desk.applicant.submit(&page, &typed).await;
    photograph_page.says("Step 1 of 2");
    desk.at("2026-03-02T08:00:00Z").await;
    let again = desk.applicant.get(&desk.information()).await;
    again.says("In spring");
    desk.applicant.submit(&again, &[]).await.is(200).says("Under review");

    assert_ne!(desk.photograph().await, before);
    assert_eq!(desk.counts("offered_photographs").await, 0);
    assert_eq!(desk.counts("uncut_pictures").await, 0);
    assert_eq!(desk.counts("attachments").await, 2, "what was cut before is forgotten");
    desk.officer.get(&desk.case()).await.says("In spring");
}

#[actix_web::test]
async fn a_photograph_that_was_replaced_in_another_tab_is_not_sent_unseen() {
    let desk = desk().await;
    desk.portal.asks_for(desk.id, None, vec![Wanted::Photograph, asked("When?")]).await;
    let page = desk.sends_the_photograph().await;
    let address = format!("{}/photograph", desk.information());
    let shown = desk.applicant.get(&address).await;
    desk.applicant.upload(&shown, "photograph", photograph(), &[]).await.is(200);

    desk.applicant
        .submit(&page, &[("answer-2", "In spring")])
        .await
        .is(409)
        .says("Another photograph stands");
    desk.applicant.get(&desk.information()).await.says("In spring");
    desk.applicant
        .upload(&shown, "photograph", photograph(), &[])
        .await
        .is(409)
        .says("Another photograph stands");
    let told = desk.applicant.upload(&shown, "photograph", b"GIF89a".to_vec(), &[]).await;
    told.complains_about("photograph");
    desk.applicant.upload(&told, "photograph", photograph(), &[]).await.is(200).says("is not sent yet");

    assert_eq!(desk.stage().await, "information_requested");
}

#[actix_web::test]
async fn a_photograph_that_was_offered_goes_when_the_application_is_withdrawn() {
    let desk = desk().await;
    desk.portal.asks_for(desk.id, None, vec![Wanted::Photograph]).await;
    let first = desk.applicant.get(&desk.information()).await;
    desk.applicant.upload(&first, "photograph", photograph(), &[]).await.is(200);
    let withdraw = desk.applicant.get(&format!("/office/applications/{}/withdraw", desk.id)).await;

    desk.applicant.submit(&withdraw, &[]).await.is(200);

    assert_eq!((desk.counts("offered_photographs").await, desk.counts("uncut_pictures").await), (0, 0));
    assert_eq!(desk.counts("attachments").await, 1, "the one that was submitted");
}

#[actix_web::test]
async fn an_offered_photograph_is_its_senders_own_and_nobody_is_asked_for_one_who_is_not() {
    let desk = desk().await;
    let photograph_page = format!("{}/photograph", desk.information());
    desk.portal.asks_for(desk.id, None, vec![asked("Why?")]).await;
    let page = desk.applicant.get(&photograph_page).await;
    page.is(200).says("Why?").does_not_say("Step 2");
    desk.applicant.submit(&page, &[("answer-1", "So")]).await.is(200);
    desk.portal.asks_for(desk.id, None, vec![Wanted::Photograph]).await;
    let first = desk.applicant.get(&desk.information()).await;
    desk.applicant.upload(&first, "photograph", photograph(), &[]).await.is(200);
    let eve = desk.portal.applicant("eve@example.org").await;

    for picture in [".jpg", "/uncut.jpg"] {
        let address = format!("{photograph_page}{picture}");
        assert_eq!(desk.applicant.bytes(&address).await.0.as_u16(), 200, "{picture}");
        assert_eq!(eve.bytes(&address).await.0.as_u16(), 404, "{picture}");
    }
    eve.get(&photograph_page).await.is(404);
}

#[actix_web::test]
async fn rule_p3_a_field_given_again_is_held_against_every_rule() {
    let desk = desk().await;
    desk.portal.asks_for(desk.id, None, vec![Wanted::Field(Field::Expires)]).await;
    let page = desk.applicant.get(&desk.information()).await;
    let dated = |day, month| [("expires-day", day), ("expires-month", month), ("expires-year", "2026")];

    desk.applicant.submit(&page, &dated("29", "7")).await.complains_about("expires").says("30 July 2026");
    desk.applicant.submit(&page, &dated("30", "7")).await.is(200).says("Under review");
}

#[actix_web::test]
async fn rule_p2_too_few_clean_pages_are_not_taken() {
    let desk = desk().await;
    desk.portal.asks_for(desk.id, None, vec![Wanted::Field(Field::CleanPages)]).await;
    let page = desk.applicant.get(&desk.information()).await;

    desk.applicant.submit(&page, &[("clean-pages", "1")]).await.complains_about("clean-pages");
    desk.applicant.submit(&page, &[("clean-pages", "2")]).await.is(200);
}

#[actix_web::test]
async fn the_two_lines_of_the_passport_are_asked_for_and_compared() {
    let desk = desk().await;
    desk.portal.asks_for(desk.id, None, vec![Wanted::Field(Field::Zone)]).await;
    let page = desk.applicant.get(&desk.information()).await;

    let misread = [("upper", ZONE[0]), ("lower", "L898902C37IND7408122F3004146<<<<<<<<<<<<<<<0")];
    desk.applicant.submit(&page, &misread).await.complains_about("lower");
    desk.applicant.submit(&page, &[("upper", ""), ("lower", "")]).await.complains_about("upper");
    let sent = desk.applicant.submit(&page, &[("upper", ZONE[0]), ("lower", ZONE[1])]).await;

    sent.is(200);
    desk.officer.get(&desk.case()).await.says("The papers agree.").says(ZONE[0]);
}

#[actix_web::test]
async fn an_answer_to_an_earlier_request_is_not_taken_for_a_later_one() {
    let desk = desk().await;
    desk.portal.asks(desk.id, "Where will you stay?").await;
    let first = desk.applicant.get(&desk.information()).await;
    desk.applicant.submit(&first, &[("answer-1", "In Almaty")]).await.is(200);
    desk.portal.asks(desk.id, "Who pays?").await;

    let stale = desk.applicant.submit(&first, &[("answer-1", "In Almaty")]).await;

    stale.is(409).says("Something else is asked by now");
    assert_eq!(desk.stage().await, "information_requested");
}

#[actix_web::test]
async fn the_promised_time_stands_still_and_goes_on_through_three_requests() {
    let desk = desk().await;
    let case = desk.case();
    // Monday 2 March 2026; three working days end on Thursday.
    desk.officer.get(&case).await.says("3 working days left, until 5 March 2026");

    desk.at("2026-03-03T05:00:00Z").await;
    desk.portal.asks(desk.id, "Where will you stay?").await;
    desk.at("2026-03-04T05:00:00Z").await;
    desk.officer.get(&case).await.says("Stands still, 3 working days left");
    let page = desk.applicant.get(&desk.information()).await;
    desk.applicant.submit(&page, &[("answer-1", "In Almaty")]).await.says("by the end of 6 March 2026");

    desk.officer.get(&case).await.says("3 working days left, until 6 March 2026");
    desk.at("2026-03-05T05:00:00Z").await;
    desk.portal.asks(desk.id, "Who pays?").await;
    // Monday 9 March is a day off.
    desk.at("2026-03-10T05:00:00Z").await;
    desk.officer.get(&case).await.says("Stands still, 2 working days left");
    let page = desk.applicant.get(&desk.information()).await;
    desk.applicant.submit(&page, &[("answer-1", "I do")]).await.is(200);

    desk.officer.get(&case).await.says("2 working days left, until 11 March 2026").says("Request 2");
    desk.portal.asks(desk.id, "And the way back?").await;
    let page = desk.applicant.get(&desk.information()).await;
    desk.applicant.submit(&page, &[("answer-1", "By train")]).await.is(200);
    desk.officer.get(&case).await.says("Request 3").says("until 11 March 2026");
    desk.at("2026-03-12T05:00:00Z").await;
    desk.officer.get(&case).await.says("Over since 11 March 2026");
}

#[actix_web::test]
async fn an_earlier_photograph_is_seen_by_officers_and_no_other_picture_is() {
    let desk = desk().await;
    let before = desk.photograph().await;
    desk.portal.asks_for(desk.id, None, vec![Wanted::Photograph]).await;
    let page = desk.sends_the_photograph().await;
    desk.applicant.submit(&page, &[]).await.is(200).says("Under review");
    let other = desk.portal.applicant("eve@example.org").await;
    let elsewhere = desk.portal.paid_application(&other).await;

    let (status, ..) = desk.officer.bytes(&format!("{}/photographs/{before}", desk.case())).await;
    let (foreign, ..) =
        desk.officer.bytes(&format!("/desk/applications/{elsewhere}/photographs/{before}")).await;

    assert_eq!((status.as_u16(), foreign.as_u16()), (200, 404));
}

#[actix_web::test]
async fn a_withdrawal_while_information_is_asked_ends_the_case() {
    let desk = desk().await;
    desk.portal.asks(desk.id, "Where will you stay?").await;
    let page = desk.applicant.get(&desk.information()).await;
    let withdraw = desk.applicant.get(&format!("/office/applications/{}/withdraw", desk.id)).await;
    desk.applicant.submit(&withdraw, &[]).await.is(200);

    desk.applicant.submit(&page, &[("answer-1", "In Almaty")]).await.is(409);

    assert_eq!(desk.stage().await, "withdrawn");
}

#[actix_web::test]
async fn an_administrator_offers_a_question_and_ends_it() {
    let desk = desk().await;
    let administrator = desk.portal.administrator().await;
    let form = administrator.get("/admin/phrases/questions/new").await;
    let texts =
        [("text-en", "Do you ski?"), ("text-ru", "Вы катаетесь на лыжах?"), ("text-kk", "Шаңғы тебесіз бе?")];
    let with = |code| texts.into_iter().chain([("code", code)]).collect::<Vec<_>>();

    administrator.submit(&form, &with("Skiing!")).await.complains_about("code");
    administrator.submit(&form, &with("who_pays")).await.complains_about("code");
    administrator.submit(&form, &with("skiing")).await.is(200).says("The row was added").says("Do you ski?");

    desk.opens_the_request().await.says("Do you ski?");
    let end = administrator.get("/admin/phrases/questions/skiing/end").await;
    let last = |day| [("last-day", day), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&end, &last("1")).await.complains_about("last");
    administrator.submit(&end, &last("2")).await.is(200).says("The last day of the row was set");
    desk.at("2026-03-03T05:00:00Z").await;
    desk.opens_the_request().await.does_not_say("Do you ski?");
}

#[actix_web::test]
async fn an_administrator_promises_another_time_for_what_comes_in_later() {
    let desk = desk().await;
    let administrator = desk.portal.administrator().await;
    let form = administrator.get("/admin/promises").await;
    let from = |day| {
        [
            ("subject", "application"),
            ("days", "1"),
            ("from-day", day),
            ("from-month", "3"),
            ("from-year", "2026"),
        ]
    };

    administrator.submit(&form, &from("2")).await.complains_about("from");
    administrator.submit(&form, &from("3")).await.is(200).says("The promise was saved");
    administrator.submit(&form, &from("3")).await.complains_about("from");

    desk.at("2026-03-03T05:00:00Z").await;
    let later = desk.portal.applicant("eve@example.org").await;
    let id = desk.portal.paid_application(&later).await;
    desk.officer.get(&desk.case()).await.says("until 5 March 2026");
    desk.officer.get(&format!("/desk/applications/{id}")).await.says("until 4 March 2026");
}
