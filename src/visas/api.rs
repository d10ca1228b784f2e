//! Verification by carriers' programs: a passport number and a visa number give OK or NOT OK, and nothing else.

use crate::accounts::roles::keyed::{KeyedWith, Verifications};
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::visas::board::{Boarding, may_board};
use crate::vocabulary::Instant;
use crate::web::{Fault, Problem, ProblemDetails, Sent};
use actix_web::{HttpResponse, web};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use utoipa::{OpenApi, ToSchema};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/api/v1/carriers/verifications", web::post().to(post_verification));
}

/// The body of a question.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"passport_number": "C01X00T47", "visa_number": "467 89A CDD", "arrival": "2026-04-01"}))]
struct Question {
    /// As in the passport: 1 to 9 Latin letters and digits.
    #[schema(min_length = 1)]
    passport_number: String,
    /// As on the visa: nine letters and digits. Blanks do not matter.
    #[schema(min_length = 9)]
    visa_number: String,
    /// The day of arrival in Kazakhstan, from yesterday to a year ahead; today where it is left out.
    #[serde(default)]
    #[schema(value_type = String, format = Date, required = false)]
    arrival: Option<String>,
}

/// `OK`: the visa was issued on this passport, is neither annulled nor used up, and holds on that day. Why not is never told.
#[derive(Debug, Serialize, ToSchema)]
struct Answer {
    #[schema(pattern = "^(OK|NOT_OK)$")]
    answer: &'static str,
    /// The day that was asked about.
    arrival: NaiveDate,
    /// When it was answered: an annulment after this instant is not in it.
    #[schema(value_type = String, format = DateTime)]
    answered_at: Instant,
}

/// These calls as the description of the interface has them.
#[derive(OpenApi)]
#[openapi(paths(post_verification))]
pub struct Described;

/// Verify a visa before boarding
///
/// Whether a passport and a visa go together on a day. Every question is recorded. An answer is of its instant, so none is kept to be
/// given again.
#[utoipa::path(
    post,
    path = "/api/v1/carriers/verifications",
    tag = "Carriers",
    operation_id = "verifyVisa",
    request_body = Question,
    responses(
        (status = 200, description = "The answer", body = Answer),
        (status = 422, description = "Some fields cannot be taken", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["verifications"])),
)]
async fn post_verification(
    KeyedWith { keyed, sent }: KeyedWith<Verifications, Sent<Question>>,
) -> Result<HttpResponse, Problem> {
    let asked = read(&sent.0, keyed.today())?;
    let (carrier, arrival) = (keyed.owner, asked.arrival);
    let answer = keyed
        .works()
        .run::<_, sqlx::Error, _>(keyed.actor(), move |work| {
            Box::pin(async move { may_board(work, carrier, &asked).await })
        })
        .await?
        .map_err(|too_many| Problem::too_many(too_many, keyed.now()))?;
    metrics::counter!("carrier_verifications_total", "answer" => answer.word()).increment(1);
    Ok(HttpResponse::Ok().json(Answer { answer: answer.word(), arrival, answered_at: keyed.now() }))
}

/// Every field that cannot be taken is told at once.
fn read(question: &Question, today: NaiveDate) -> Result<Boarding, Problem> {
    let mut faults = Vec::new();
    let passport = take(&mut faults, "passport_number", PassportNumber::parse(&question.passport_number));
    let visa = take(&mut faults, "visa_number", VisaNumber::parse(&question.visa_number));
    let arrival = take(&mut faults, "arrival", arrival(question.arrival.as_deref(), today));
    match (passport, visa, arrival) {
        (Some(passport), Some(visa), Some(arrival)) => Ok(Boarding { passport, visa, arrival }),
        (..) => Err(Problem::invalid(faults)),
    }
}

fn take<T>(faults: &mut Vec<Fault>, field: &str, read: Result<T, impl Display>) -> Option<T> {
    read.map_err(|error| faults.push(Fault::of(field, "unreadable", error.to_string()))).ok()
}

/// A day from yesterday, for whoever asks from behind the date line, to a year ahead.
fn arrival(typed: Option<&str>, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let Some(typed) = typed else { return Ok(today) };
    let day: NaiveDate = typed.parse().map_err(|_| "a day is written as 2026-04-01")?;
    let latest = today.checked_add_months(Months::new(12)).unwrap_or(today);
    let earliest = today.pred_opt().unwrap_or(today);
    if (earliest..=latest).contains(&day) { Ok(day) } else { Err("the arrival is today or within a year") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_arrival_is_today_where_it_is_left_out() {
        assert_eq!(arrival(None, day("2026-03-02")), Ok(day("2026-03-02")));
    }

    #[test]
    fn an_arrival_is_asked_about_from_yesterday_to_a_year_ahead() {
        let today = day("2026-03-02");

        for inside in ["2026-03-01", "2026-03-02", "2027-03-02"] {
            assert_eq!(arrival(Some(inside), today), Ok(day(inside)));
        }
        for outside in ["2026-02-28", "2027-03-03", "2 March 2026", ""] {
            assert!(arrival(Some(outside), today).is_err(), "{outside}");
        }
    }

    #[test]
    fn every_field_that_cannot_be_taken_is_told_at_once() {
        let question = Question {
            passport_number: "А1234567".into(),
            visa_number: "467 89A CDE".into(),
            arrival: Some("soon".into()),
        };

        let refused = read(&question, day("2026-03-02"));

        assert_eq!(refused.unwrap_err().pointers(), ["#/passport_number", "#/visa_number", "#/arrival"]);
    }
}
