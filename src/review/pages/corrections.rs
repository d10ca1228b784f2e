//! The officers' queue of corrections, and one of them with the form to settle it.

use super::beside::watched;
use super::decision::looked_at;
use crate::accounts::{AtDesk, Officer};
use crate::applications::pages::field_name;
use crate::applications::{Field, Reference, store as applications};
use crate::audit::Way;
use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::invitations::pages::worded as invited;
use crate::passports::{Passport, store as passports};
use crate::review::grant_correction::{CannotGrant, grant_correction};
use crate::review::store as review;
use crate::visas::CannotForm;
use crate::visas::correction::{CannotSettle, Correction, Settlement, decline};
use crate::visas::{seal::SigningKey, store};
use crate::vocabulary::{CorrectionId, Difference};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

const FOLDER: &str = "/desk/corrections";

/// How many a page shows.
const A_PAGE: usize = 25;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/corrections", web::get().to(get_queue))
        .route("/desk/corrections/{id}", web::get().to(get_one))
        .route("/desk/corrections/{id}", web::post().to(post_one));
}

#[derive(Template)]
#[template(path = "review/corrections.html")]
struct QueuePage {
    frame: Frame,
    tally: String,
    /// The address, the reference, and since when.
    lines: Vec<[String; 3]>,
    first_page: String,
    next_page: String,
}

#[derive(Template)]
#[template(path = "review/correction.html")]
struct OnePage {
    frame: Frame,
    form: Form,
    reference: String,
    state: String,
    colour: &'static str,
    waits: bool,
    words: String,
    /// Each field as it stands on the visa, and as its holder would have it.
    rows: Vec<Difference>,
    columns: [String; 2],
    case: String,
    visa: String,
    /// The visa in its place; empty where there is none.
    replacement: String,
    reason: String,
    /// What the watchlist says of the corrected data; empty where it says nothing.
    watched: Vec<String>,
    /// What raises the flag then.
    raised: Vec<String>,
}

fn id_of(part: &str) -> Result<CorrectionId, Trouble> {
    Uuid::try_parse(part).map(CorrectionId).map_err(|_| Trouble::NotFound)
}

async fn get_queue(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let after = Uuid::try_parse(answers::query(&officer).text("after")).ok().map(CorrectionId);
    let mut reading = officer.works().reading().await?;
    let (count, _) = store::tally_corrections(&mut reading).await?;
    let found = store::waiting_corrections(&mut reading, after, A_PAGE as i64 + 1).await?;
    drop(reading);
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let line = |(id, reference, at): &(CorrectionId, Reference, _)| {
        [format!("{FOLDER}/{id}"), reference.to_string(), words.time(*at)]
    };
    officer.page(&QueuePage {
        frame: officer.frame(),
        tally: words.t1("visas-corrections-tally", "count", count),
        next_page: next.map(|(id, ..)| format!("{FOLDER}?after={id}")).unwrap_or_default(),
        lines: found.iter().take(A_PAGE).map(line).collect(),
        first_page: after.map(|_| FOLDER.to_owned()).unwrap_or_default(),
    })
}

async fn get_one(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, id_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// It shows somebody's papers: the look is recorded before.
async fn show(
    officer: &AtDesk,
    id: CorrectionId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let asked = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move {
                let Some(asked) = store::correction(work, id).await? else { return Ok(None) };
                let looked = Entry::new(Chain::Application(asked.application), "looked at a correction");
                audit::record(work, looked).await?;
                Ok(Some(asked))
            })
        })
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let case = applications::find(&mut reading, asked.application).await?.ok_or(Trouble::NotFound)?;
    let versions = passports::versions(&mut reading, asked.application).await?;
    let matches = review::watch_matches(&mut reading, asked.passport).await?;
    drop(reading);
    let wanted = versions.iter().position(|kept| kept.id == asked.passport).ok_or(Trouble::NotFound)?;
    // what stands on the visa is what counted when the correction was asked for
    let stood = case.particulars.passport.and_then(|id| versions.iter().find(|kept| kept.id == id));
    let stood = stood.filter(|kept| kept.id != asked.passport).or(versions[..wanted].last());
    let stood = stood.ok_or(Trouble::NotFound)?;
    let (state, colour, replacement, reason) = settled(words, &asked);
    let page = OnePage {
        frame: officer.frame(),
        form,
        reference: case.reference.to_string(),
        state,
        colour,
        waits: asked.settled.is_none() && officer.acts(),
        words: asked.words.to_string(),
        rows: rows(words, &stood.passport, &versions[wanted].passport),
        columns: [words.t("visas-correction-stands"), words.t("visas-correction-wanted")],
        case: format!("/desk/applications/{}?way={}", asked.application, Way::Correction.code()),
        visa: format!("/desk/visas/{}", asked.visa),
        replacement,
        reason,
        watched: watched(words, &matches),
        raised: matches.iter().map(|found| found.raises().to_string()).collect(),
    };
    officer.page_as(status, &page)
}

fn settled(words: Words, asked: &Correction) -> (String, &'static str, String, String) {
    match &asked.settled {
        None => (words.t("visas-correction-waits"), "yellow", String::new(), String::new()),
        Some((_, Settlement::Granted { replacement })) => (
            words.t("visas-correction-granted"),
            "green",
            format!("/desk/visas/{replacement}"),
            String::new(),
        ),
        Some((_, Settlement::Declined { reason })) => {
            (words.t("visas-correction-declined"), "red", String::new(), reason.to_string())
        }
    }
}

fn rows(words: Words, stands: &Passport, wanted: &Passport) -> Vec<Difference> {
    let told = |passport: &Passport| {
        let given = passport.holder.given_names.as_ref();
        [
            (Field::Surname, Some(passport.holder.surname.to_string())),
            (Field::GivenNames, given.map(ToString::to_string)),
            (Field::Nationality, Some(passport.nationality.to_string())),
            (Field::IssuingAuthority, Some(passport.issuing_authority.to_string())),
            (Field::Sex, Some(invited::sex(words, passport.sex))),
            (Field::Issued, Some(words.date(passport.issued))),
            (Field::Expires, Some(words.date(passport.expires))),
        ]
    };
    let (both, none) = (told(stands).into_iter().zip(told(wanted)), words.t("applications-none"));
    both.map(|((field, before), (_, after))| {
        let of = if before == after { Difference::agreed } else { Difference::among };
        of(field_name(words, field), vec![before, after], &none)
    })
    .collect()
}

async fn post_one(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
    key: web::Data<SigningKey>,
) -> Result<HttpResponse, Trouble> {
    let (id, me) = (id_of(&id)?, officer.id());
    let mut reader = Reader::new(&answers, officer.words());
    let reason = reader.words_of("reason", "visas-correction-error-reason", Reason::LONGEST);
    let Some(Ok(reason)) = reason.map(|reason| Reason::parse(&reason)) else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let grants = answers.has("settle", "grant");
    let looked_at = looked_at(&answers);
    let done: Result<(), CannotGrant> = officer
        .answer(move |work| {
            Box::pin(async move {
                match grants {
                    true => grant_correction(work, (me, id), &looked_at, (reason, &key)).await,
                    false => Ok(decline(work, me, id, reason).await?),
                }
            })
        })
        .await;
    match done {
        Ok(()) if grants => Ok(officer.see_other_with(FOLDER, "visas-notice-correction-granted")),
        Ok(()) => Ok(officer.see_other_with(FOLDER, "visas-notice-correction-declined")),
        Err(refusal) => refuse(&officer, id, &answers, refusal).await,
    }
}

async fn refuse(
    officer: &Officer,
    id: CorrectionId,
    answers: &Answers,
    refusal: CannotGrant,
) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let mut reader = Reader::new(answers, words);
    match refusal {
        CannotGrant::NotLookedAt(_) => {
            reader.complain("looked-at", words.t("review-correction-error-looked"));
        }
        CannotGrant::Settle(refusal) => {
            let complaint = unsettled(words, id, refusal)?;
            reader.complain("reason", complaint);
        }
    }
    show(officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Why a correction was not settled, in words, or the trouble that it is.
fn unsettled(words: Words, id: CorrectionId, refusal: CannotSettle) -> Result<String, Trouble> {
    Ok(match refusal {
        CannotSettle::NotFound => return Err(Trouble::NotFound),
        CannotSettle::Broken(error) | CannotSettle::Visa(CannotForm::Broken(error)) => {
            return Err(error.into());
        }
        CannotSettle::Visa(CannotForm::Unsealed(error)) => return Err(Trouble::broken(error)),
        CannotSettle::Visa(CannotForm::Randomness(error)) => return Err(Trouble::broken(error)),
        CannotSettle::Already | CannotSettle::NotApproved(_) => {
            return Err(Trouble::Stale {
                heading: words.t("visas-correction-settled-title"),
                body: words.t("visas-correction-settled-body"),
                back: format!("{FOLDER}/{id}"),
            });
        }
        CannotSettle::NotCorrectable(why) => why.words(words),
        CannotSettle::Passport(defects) => {
            defects.iter().map(|defect| defect.words(words)).collect::<Vec<_>>().join(" ")
        }
        CannotSettle::Visa(CannotForm::InForce) => words.t("visas-correction-settled-body"),
        CannotSettle::Visa(
            refusal @ (CannotForm::Over { .. }
            | CannotForm::Name(_)
            | CannotForm::AnotherName { .. }
            | CannotForm::KeyRevoked
            | CannotForm::TooLate { .. }),
        ) => refusal.words(words),
    })
}
