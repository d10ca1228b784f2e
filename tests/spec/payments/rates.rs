//! The exchange rates that an administrator keeps.

use crate::support::{Actor, Portal};
use visa_portal::accounts::Role;
use visa_portal::fees::{CannotSetRate, NewRate, Rate, Sureness, set_rate, store};
use visa_portal::vocabulary::Currency;
use visa_portal::web::Actor as By;

pub fn at_478_35() -> NewRate {
    NewRate {
        base: Currency::Usd,
        quote: Currency::Kzt,
        rate: Rate::parse("478.35").unwrap(),
        applies_from: "2026-03-02".parse().unwrap(),
        surely: Sureness::NotSaid,
    }
}

pub async fn a_rate_is_set(portal: &Portal, new: NewRate) -> Result<(), CannotSetRate> {
    let mut owner = portal.owner().await;
    let role = Role::Administrator;
    let administrator = Portal::make_account(&mut owner, role, "rates@example.kz", None, portal.now()).await;
    portal.works().run(By::Portal, move |work| Box::pin(set_rate(work, administrator, new))).await
}

async fn in_force(portal: &Portal, day: &str) -> Option<String> {
    let mut reading = portal.works().reading().await.unwrap();
    let pair = (Currency::Usd, Currency::Kzt);
    let rate = store::rate_on(&mut reading, pair, day.parse().unwrap()).await.unwrap();
    rate.map(|rate| rate.rate.to_string())
}

async fn sets(administrator: &Actor, rate: &str, day: (&str, &str)) -> crate::support::Page {
    let page = administrator.get("/admin/fees/rates").await;
    let fields = [("rate", rate), ("from-day", day.0), ("from-month", day.1), ("from-year", "2026")];
    administrator.submit(page.is(200), &fields).await
}

#[actix_web::test]
async fn a_rate_applies_from_its_day_until_the_next_ones() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;

    sets(&administrator, "478.35", ("2", "3")).await.is(200).says("478.35").says("The rate was set");
    sets(&administrator, "480,10", ("5", "3")).await.is(200).says("480.1");

    let rates = ["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"];
    let mut read = Vec::new();
    for day in rates {
        read.push(in_force(&portal, day).await);
    }
    let [before, first, last, second] = read.try_into().unwrap();
    assert_eq!((before, first), (None, Some("478.35".to_owned())));
    assert_eq!((last, second), (Some("478.35".to_owned()), Some("480.1".to_owned())));
}

#[actix_web::test]
async fn a_rate_for_the_past_and_what_is_no_rate_are_complained_about() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;

    sets(&administrator, "478.35", ("1", "3")).await.complains_about("from");
    sets(&administrator, "about 500", ("2", "3")).await.complains_about("rate");

    assert_eq!(in_force(&portal, "2026-03-02").await, None);
}

#[actix_web::test]
async fn a_slip_of_the_hand_is_asked_about_before_it_counts() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    sets(&administrator, "478.35", ("2", "3")).await.is(200);

    let asked = sets(&administrator, "47.835", ("2", "3")).await;
    asked.complains_about("sure");
    assert_eq!(in_force(&portal, "2026-03-02").await.as_deref(), Some("478.35"));

    administrator.submit(&asked, &[("sure", "yes")]).await.is(200);
    assert_eq!(
        in_force(&portal, "2026-03-02").await.as_deref(),
        Some("47.835"),
        "the later of two from one day"
    );
}

#[actix_web::test]
async fn a_rate_is_never_edited() {
    let portal = Portal::start().await;
    a_rate_is_set(&portal, at_478_35()).await.unwrap();

    for change in ["update exchange_rates set ten_thousandths = 1", "delete from exchange_rates"] {
        let refused = sqlx::query(change).execute(&mut portal.owner().await).await.unwrap_err();

        assert_eq!(refused.as_database_error().unwrap().constraint(), Some("what_was_recorded_stays"));
    }
}
