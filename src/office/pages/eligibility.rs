//! "May I have an electronic visa?", answered without an account (rules E1, F3, P3).

use crate::eligibility::{
    Citizenship, Eligible, Entries, NotEligible, Purpose, Question, answer, for_purpose, store as lists,
};
use crate::fees::{self, Case, LONGEST_VALIDITY};
use crate::vocabulary::{CountryCode, Days};
use crate::web::{Form, Frame, Reader, Trouble, Visit, Worded, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/eligibility", web::get().to(get_eligibility));
}

/// A nationality that is not specified (Doc 9303 part 3, section 5): how the form names every country that it does not list.
const ANOTHER: &str = "XXX";

#[derive(Template)]
#[template(path = "office/eligibility.html")]
struct EligibilityPage {
    frame: Frame,
    form: Form,
    /// Codes and names.
    countries: Vec<(String, String)>,
    told: Option<Told>,
}

/// The answer in finished words.
struct Told {
    verdict: String,
    paragraphs: Vec<String>,
    rows: Vec<(String, String)>,
    eligible: bool,
}

/// What somebody asks, as it was read from the form.
struct Asked {
    country: CountryCode,
    purpose: Purpose,
    entries: Entries,
    period: Days,
}

/// The questions, and below an address that holds answers, the verdict: such an address can be kept and passed on.
async fn get_eligibility(visit: Visit) -> Result<HttpResponse, Trouble> {
    let answers = answers::query(&visit);
    let countries = countries(&visit).await?;
    if answers.is_empty() {
        let page = EligibilityPage { frame: visit.frame(), form: Form::default(), countries, told: None };
        return visit.page(&page);
    }
    let mut reader = Reader::new(&answers, visit.words());
    match read(&mut reader) {
        Some(asked) => {
            let told = Some(tell(&visit, &asked).await?);
            visit.page(&EligibilityPage { frame: visit.frame(), form: reader.form(), countries, told })
        }
        None => {
            let page = EligibilityPage { frame: visit.frame(), form: reader.form(), countries, told: None };
            visit.complaint(&page)
        }
    }
}

fn read(reader: &mut Reader<'_>) -> Option<Asked> {
    let words = reader.words();
    let country = reader.choose("citizenship", "office-eligibility-error-citizenship", |typed| {
        CountryCode::parse(typed).ok()
    });
    let purpose = reader.choose("purpose", "office-eligibility-error-purpose", Purpose::from_code);
    let entries = reader.choose("entries", "office-eligibility-error-entries", Entries::from_code);
    let from = reader.date("from", "office-eligibility-error-from");
    let until = reader.date("until", "office-eligibility-error-until");
    let period = from.zip(until).and_then(|(from, until)| {
        let period = Days::new(from, until).ok();
        if period.is_none() {
            reader.complain("until", words.t("office-eligibility-error-backwards"));
        }
        period
    });
    Some(Asked { country: country?, purpose: purpose?, entries: entries?, period: period? })
}

/// Every country that was ever listed, by its name, then the United States and every other.
async fn countries(visit: &Visit) -> Result<Vec<(String, String)>, Trouble> {
    let words = visit.words();
    let language = words.language();
    let mut reading = visit.works().reading().await?;
    let listed = lists::latest_citizenships(&mut reading).await?;
    drop(reading);

    let named =
        |entry: Citizenship| (entry.code.as_str().to_owned(), entry.name.in_language(language).to_owned());
    let mut countries: Vec<(String, String)> = listed.into_iter().map(named).collect();
    countries.push(("USA".to_owned(), words.t("office-eligibility-united-states")));
    countries.sort_by_cached_key(|(_, name)| language.sort_key(name));
    countries.push((ANOTHER.to_owned(), words.t("office-eligibility-another")));
    Ok(countries)
}

async fn tell(visit: &Visit, asked: &Asked) -> Result<Told, Trouble> {
    let (words, today) = (visit.words(), visit.today());
    let mut reading = visit.works().reading().await?;
    let listed = lists::citizenship_as_of(&mut reading, &asked.country, today).await?;
    let schedule = fees::store::rows(&mut reading).await?;
    let categories = lists::categories_on(&mut reading, today).await?;
    drop(reading);

    let Asked { country, purpose, entries, period } = asked;
    let case = Case { citizenship: country, purpose: *purpose, entries: *entries, validity: *period };
    let offer = fees::find(&schedule, &case, today).ok().map(|row| row.offer());
    let question =
        Question { country, listed: listed.as_ref(), purpose: *purpose, entries: *entries, period: *period };
    Ok(match answer(&question, offer, today) {
        Ok(eligible) => {
            let given: Vec<String> = for_purpose(&categories, *purpose, today)
                .into_iter()
                .map(|category| {
                    format!("{} – {}", category.code, category.name.in_language(words.language()))
                })
                .collect();
            Told::eligible(words, asked, &eligible, given)
        }
        Err(obstacle) => {
            let name = listed.map(|entry| entry.name.in_language(words.language()).to_owned());
            Told::not_eligible(words, name, obstacle)
        }
    })
}

impl Told {
    fn eligible(words: Words, asked: &Asked, eligible: &Eligible, categories: Vec<String>) -> Self {
        let period = words.with(
            "office-eligibility-period-value",
            [
                ("first", words.date(asked.period.first()).into()),
                ("last", words.date(asked.period.last()).into()),
                ("days", days(words, asked.period.count()).into()),
            ],
        );
        let passport =
            words.t1("office-eligibility-passport-value", "date", words.date(eligible.least_passport_expiry));
        Self {
            verdict: words.t("office-eligibility-yes"),
            paragraphs: vec![
                words.t("office-eligibility-next-invitation"),
                words.t("eligibility-fees-not-refundable"),
            ],
            rows: vec![
                (words.t("office-eligibility-visa"), eligible.offer.product.words(words)),
                (words.t("office-eligibility-categories"), categories.join("; ")),
                (words.t("office-eligibility-period"), period),
                (words.t("office-eligibility-fee"), eligible.offer.fee.to_string()),
                (words.t("office-eligibility-passport"), passport),
            ],
            eligible: true,
        }
    }

    /// Rule E1: why not, and what to do instead.
    fn not_eligible(words: Words, country: Option<String>, obstacle: NotEligible) -> Self {
        let country = country.unwrap_or_default();
        let consulate = words.t("office-eligibility-consulate");
        let of_country = |key: &'static str, name: &'static str, day| {
            words.with(key, [("country", country.clone().into()), (name, words.date(day).into())])
        };
        let paragraphs = match obstacle {
            NotEligible::NotListed => vec![
                words.t("office-eligibility-not-listed"),
                words.t("office-eligibility-visa-free"),
                consulate,
            ],
            NotEligible::NotYetListed { from } => {
                vec![of_country("office-eligibility-not-yet-listed", "from", from), consulate]
            }
            NotEligible::NoLongerListed { until } => vec![
                of_country("office-eligibility-no-longer-listed", "until", until),
                words.t("office-eligibility-visa-free"),
                consulate,
            ],
            NotEligible::UnitedStatesForLongTreatmentAlone => vec![
                words.t("office-eligibility-united-states-treatment"),
                words.t("office-eligibility-united-states-visa-free"),
                consulate,
            ],
            NotEligible::Over { last } => {
                vec![words.t1("office-eligibility-over", "last", words.date(last))]
            }
            NotEligible::NotOffered { days: asked } => {
                let lengths = [
                    ("days", days(words, asked).into()),
                    ("longest", days(words, i64::from(LONGEST_VALIDITY)).into()),
                ];
                vec![
                    words.with("office-eligibility-not-offered", lengths),
                    words.t("office-eligibility-change"),
                ]
            }
        };
        Self { verdict: words.t("office-eligibility-no"), paragraphs, rows: Vec::new(), eligible: false }
    }
}

fn days(words: Words, count: i64) -> String {
    words.t1("office-days", "count", count)
}
