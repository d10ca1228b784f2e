//! What an inviting party registered: how it stands with the migration service, why it was refused, and the form that corrects it.

use super::desk::party_rows;
use super::shown::Happening;
use super::worded;
use crate::accounts::pages::registered;
use crate::accounts::{Owner, store as accounts};
use crate::invitations::right::{CannotCorrect, Correction, PartyStanding, Verdict, correct};
use crate::invitations::{Reason, store};
use crate::vocabulary::Instant;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const HERE: &str = "/inviting/registration";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/registration", web::get().to(get_registration))
        .route("/inviting/registration", web::post().to(post_registration));
}

#[derive(Template)]
#[template(path = "invitations/registration.html")]
struct RegistrationPage {
    frame: Frame,
    form: Form,
    state: (String, &'static str),
    /// What the state means.
    next: String,
    /// Why the party was refused; empty where it is not refused now, and nothing is corrected then.
    refusal: String,
    rows: Vec<(String, String)>,
    timeline: Vec<Happening>,
}

async fn get_registration(owner: Owner) -> Result<HttpResponse, Trouble> {
    let kept = owner.kept_answers().await?;
    show(&owner, kept.map(Form::with), StatusCode::OK).await
}

/// The page; without a form the fields begin with what the party told.
async fn show(owner: &Owner, form: Option<Form>, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let words = owner.words();
    let mut reading = owner.works().reading().await?;
    let party = accounts::inviting_party(&mut reading, owner.party).await?.ok_or(Trouble::NotFound)?;
    let verdicts = store::right::verdicts(&mut reading, owner.party).await?;
    let corrections = store::right::corrections(&mut reading, owner.party).await?;
    drop(reading);
    let standing = PartyStanding::after(&verdicts, &corrections);
    let refused = verdicts.last().filter(|_| standing == PartyStanding::Refused);
    owner.page_as(
        status,
        &RegistrationPage {
            frame: owner.frame(),
            form: form.unwrap_or_else(|| Form::with(registered::as_told(&party))),
            state: worded::party_standing(words, standing),
            next: words.t(match standing {
                PartyStanding::Waiting => "invitations-unverified-body",
                PartyStanding::Refused => "invitations-registration-refused",
                PartyStanding::Verified => "invitations-registration-verified",
            }),
            refusal: refused.and_then(Verdict::refusal).unwrap_or_default(),
            rows: [(words.t("invitations-party-kind"), worded::party_kind(words, party.kind))]
                .into_iter()
                .chain(party_rows(words, &party))
                .collect(),
            timeline: timeline(words, &verdicts, &corrections),
        },
    )
}

/// What was found and what was answered, the latest first.
fn timeline(words: Words, verdicts: &[Verdict], corrections: &[Correction]) -> Vec<Happening> {
    let found = verdicts.iter().map(|verdict| (verdict.at, judged(words, verdict)));
    let answered = corrections.iter().map(|correction| (correction.at, corrected(words, correction)));
    let mut told: Vec<(Instant, Happening)> = found.chain(answered).collect();
    told.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    told.into_iter().map(|(_, happening)| happening).collect()
}

/// A remark with a verification is the officers' own.
fn judged(words: Words, verdict: &Verdict) -> Happening {
    let refusal = verdict.refusal();
    Happening {
        what: words.t(match refusal {
            Some(_) => "invitations-verdict-refused",
            None => "invitations-verdict-verified",
        }),
        when: words.time(verdict.at),
        who: words.t("invitations-by-service"),
        note: refusal.unwrap_or_default(),
    }
}

fn corrected(words: Words, correction: &Correction) -> Happening {
    Happening {
        what: words.t("invitations-registration-corrected"),
        when: words.time(correction.at),
        who: correction.by.clone(),
        note: worded::correction(words, correction),
    }
}

async fn post_registration(owner: Owner, answers: Answers) -> Result<HttpResponse, Trouble> {
    let (words, me, party) = (owner.words(), owner.id(), owner.party);
    let mut reader = Reader::new(&answers, words);
    let told = registered::read(&mut reader);
    let remark = reader.take_if_given("remark", Reason::parse);
    let (Some((name, told)), Some(remark)) = (told, remark) else {
        return show(&owner, Some(reader.form()), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let done = owner
        .answer(move |work| {
            Box::pin(async move { correct(work, (me, party), (&name, &told), remark.as_ref()).await })
        })
        .await;
    match done {
        Ok(()) => Ok(owner.see_other_with(HERE, "invitations-notice-registration-corrected")),
        Err(CannotCorrect::NotFound) => Err(Trouble::NotFound),
        Err(CannotCorrect::NothingSaid) => {
            reader.complain("remark", words.t("invitations-error-nothing-corrected"));
            show(&owner, Some(reader.form()), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(CannotCorrect::NotRefused) => Err(Trouble::Stale {
            heading: words.t("invitations-stale-title"),
            body: words.t("invitations-registration-not-refused"),
            back: HERE.to_owned(),
        }),
        Err(CannotCorrect::Broken(error)) => Err(error.into()),
    }
}
