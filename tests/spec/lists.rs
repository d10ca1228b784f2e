//! The lists that an administrator keeps: citizenships and visa categories.

use crate::support::Portal;

const GERMANY: &[(&str, &str)] = &[
    ("code", "DEU"),
    ("alpha2", "de"),
    ("name-en", "Germany"),
    ("name-ru", "Германия"),
    ("name-kk", "Германия"),
    ("from-day", "10"),
    ("from-month", "3"),
    ("from-year", "2026"),
];

#[actix_web::test]
async fn rule_e1_a_country_counts_from_its_first_day_on_and_not_before() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/citizenships/new").await;

    administrator.submit(&form, GERMANY).await.is(200).says("The row was added").says("Germany");

    let asked = "/eligibility?citizenship=DEU&purpose=tourism&entries=single&from-day=12&from-month=3\
                 &from-year=2026&until-day=12&until-month=4&until-year=2026";
    portal.visitor().get(asked).await.says("Germany is on the list from 10 March 2026");
    portal.at("2026-03-09T19:00:00Z");
    portal.visitor().get(asked).await.says("You can apply").says("60 USD");
}

#[actix_web::test]
async fn a_country_is_not_listed_twice_nor_from_a_past_day() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/citizenships/new").await;

    let again = [
        ("code", "IND"),
        ("alpha2", "IN"),
        ("name-en", "India"),
        ("name-ru", "Индия"),
        ("name-kk", "Үндістан"),
    ];
    administrator.submit(&form, &again).await.complains_about("code");
    let past: Vec<_> = GERMANY
        .iter()
        .copied()
        .map(|(name, text)| (name, if name == "from-day" { "1" } else { text }))
        .collect();
    administrator.submit(&form, &past).await.complains_about("from");
}

#[actix_web::test]
async fn rule_e1_a_country_counts_to_its_last_day_and_no_longer() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/citizenships/IND/end").await;

    let last = [("last-day", "2"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&form, &last).await.is(200).says("The last day of the row was set");

    let asked = "/eligibility?citizenship=IND&purpose=tourism&entries=single&from-day=12&from-month=3\
                 &from-year=2026&until-day=12&until-month=4&until-year=2026";
    portal.visitor().get(asked).await.says("You can apply");
    portal.at("2026-03-02T19:00:00Z");
    portal.visitor().get(asked).await.says("India was on the list until 2 March 2026");
}

#[actix_web::test]
async fn rule_e4_a_category_is_added_and_ended() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/categories/new").await;
    let sports = [
        ("purpose", "tourism"),
        ("name-en", "Mountain sports"),
        ("name-ru", "Горный спорт"),
        ("name-kk", "Тау спорты"),
    ];

    let wrong: Vec<_> = sports.iter().copied().chain([("code", "B-1")]).collect();
    administrator.submit(&form, &wrong).await.complains_about("code");
    let right: Vec<_> = sports.iter().copied().chain([("code", "b13")]).collect();
    administrator.submit(&form, &right).await.is(200).says("B13").says("Mountain sports");

    let form = administrator.get("/admin/categories/B13/end").await;
    let last = [("last-day", "1"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&form, &last).await.complains_about("last");
    administrator.get("/admin/categories/B99/end").await.is(404);
}
