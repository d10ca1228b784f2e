//! An inviting party by itself: who it is, what is known of it, whether it may invite, and how often.

use super::{FOLDER, id_of};
use crate::accounts::store::Party;
use crate::accounts::{AtDesk, SeniorOfficer, store as accounts};
use crate::invitations::pages::desk::party_rows;
use crate::invitations::pages::shown::record_rows;
use crate::invitations::pages::worded;
use crate::invitations::right::{self, Alike, Correction, Found, Grant, PartyStanding, Seen, Verdict};
use crate::invitations::{CannotSuspend, Reason, Suspension, lift, look_at_party, store, suspend};
use crate::vocabulary::{Instant, InvitingPartyId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/parties/{id}", web::get().to(get_party))
        .route("/desk/parties/{id}", web::post().to(post_suspension));
}

#[derive(Template)]
#[template(path = "invitations/party.html")]
struct PartyPage {
    frame: Frame,
    form: Form,
    here: String,
    name: String,
    state: (String, &'static str),
    suspended: bool,
    rows: Vec<(String, String)>,
    /// Others with the same BIN or IIN: addresses, names, and what each is and filed.
    alike: Vec<(String, String, String)>,
    record: Vec<(String, String)>,
    timeline: Vec<Told>,
    invitations: String,
    applications: String,
    /// What a verdict rests on, where this reader may add one.
    judges: Option<Seen>,
    /// How many grants there are, where this reader may suspend the party and set its quota.
    rules: Option<usize>,
    places: String,
}

struct Told {
    at: Instant,
    what: String,
    when: String,
    who: String,
    note: String,
}

async fn get_party(reader: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = reader.kept_answers().await?.unwrap_or_default();
    show(&reader, id_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// What there is to show of a party.
struct Shown {
    party: Party,
    alike: Vec<Alike>,
    record: crate::invitations::PartyRecord,
    suspensions: Vec<Suspension>,
    verdicts: Vec<Verdict>,
    corrections: Vec<Correction>,
    grants: Vec<Grant>,
    places: right::Places,
}

/// An inviting party can be an individual: a look at it is recorded.
pub async fn show(
    reader: &AtDesk,
    id: InvitingPartyId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    reader
        .works()
        .run::<_, sqlx::Error, _>(reader.actor(), move |work| Box::pin(look_at_party(work, id)))
        .await?;
    let shown = read(reader, id).await?;
    reader.page_as(status, &page(reader, shown, form))
}

async fn read(reader: &AtDesk, id: InvitingPartyId) -> Result<Shown, Trouble> {
    let mut reading = reader.works().reading().await?;
    Ok(Shown {
        party: accounts::inviting_party(&mut reading, id).await?.ok_or(Trouble::NotFound)?,
        alike: store::right::alike(&mut reading, id, right::Year::of(reader.now()).bounds()).await?,
        record: store::party_record(&mut reading, id, reader.today()).await?,
        suspensions: store::suspensions(&mut reading, id).await?,
        verdicts: store::right::verdicts(&mut reading, id).await?,
        corrections: store::right::corrections(&mut reading, id).await?,
        grants: store::right::grants(&mut reading, id).await?,
        places: right::places(&mut reading, id, reader.now()).await?,
    })
}

fn page(reader: &AtDesk, shown: Shown, form: Form) -> PartyPage {
    let (words, id) = (reader.words(), shown.party.id);
    let standing = PartyStanding::after(&shown.verdicts, &shown.corrections);
    let open = standing != PartyStanding::Verified && reader.acts();
    let mut timeline: Vec<Told> =
        shown.suspensions.iter().flat_map(|suspension| suspended(words, suspension)).collect();
    timeline.extend(shown.verdicts.iter().map(|verdict| judged(words, verdict)));
    timeline.extend(shown.corrections.iter().map(|correction| corrected(words, correction)));
    timeline.extend(shown.grants.iter().map(|grant| granted(words, grant)));
    timeline.sort_by_key(|told| std::cmp::Reverse(told.at));
    PartyPage {
        frame: reader.frame(),
        form,
        here: format!("{FOLDER}/{id}"),
        name: shown.party.name.clone(),
        state: worded::party_standing(words, standing),
        suspended: shown.suspensions.iter().any(Suspension::is_in_force),
        rows: party_rows(words, &shown.party),
        alike: shown.alike.into_iter().map(|other| alike(words, other)).collect(),
        record: record_rows(words, &shown.record),
        timeline,
        invitations: format!("/desk/invitations?party={id}"),
        applications: format!("/desk/applications?party={id}"),
        judges: open.then_some(Seen { verdicts: shown.verdicts.len(), corrections: shown.corrections.len() }),
        rules: reader.is_senior().then_some(shown.grants.len()),
        places: worded::places(words, shown.places),
    }
}

fn alike(words: Words, other: Alike) -> (String, String, String) {
    let is = match other.verified {
        true => words.t1("invitations-alike-verified", "filed", other.filed),
        false => words.t("invitations-alike-unverified"),
    };
    (format!("{FOLDER}/{}", other.id), other.name, is)
}

fn suspended(words: Words, suspension: &Suspension) -> Vec<Told> {
    let lifted = suspension.lifting.as_ref().map(|lifting| Told {
        at: lifting.at,
        what: words.t("invitations-suspension-lifted"),
        when: words.time(lifting.at),
        who: lifting.by.clone(),
        note: lifting.reason.to_string(),
    });
    let begun = Told {
        at: suspension.at,
        what: words.t("invitations-suspension-begun"),
        when: words.time(suspension.at),
        who: suspension.by.clone(),
        note: suspension.reason.to_string(),
    };
    lifted.into_iter().chain([begun]).collect()
}

fn judged(words: Words, verdict: &Verdict) -> Told {
    let (what, note) = match &verdict.found {
        Found::Verified { remark } => ("invitations-verdict-verified", remark.as_ref()),
        Found::Refused(reason) => ("invitations-verdict-refused", Some(reason)),
    };
    Told {
        at: verdict.at,
        what: words.t(what),
        when: words.time(verdict.at),
        who: verdict.by.clone().unwrap_or_else(|| words.t("invitations-by-the-portal")),
        note: note.map(ToString::to_string).unwrap_or_default(),
    }
}

fn corrected(words: Words, correction: &Correction) -> Told {
    Told {
        at: correction.at,
        what: words.t("invitations-registration-corrected"),
        when: words.time(correction.at),
        who: words.t1("invitations-by-party-named", "name", correction.by.clone()),
        note: worded::correction(words, correction),
    }
}

fn granted(words: Words, grant: &Grant) -> Told {
    Told {
        at: grant.at,
        what: match grant.places {
            Some(places) => words.t1("invitations-quota-own", "places", places),
            None => words.t("invitations-quota-default-again"),
        },
        when: words.time(grant.at),
        who: grant.by.clone(),
        note: grant.reason.to_string(),
    }
}

async fn post_suspension(
    officer: SeniorOfficer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, me, words) = (id_of(&id)?, officer.id(), officer.words());
    let mut reader = Reader::new(&answers, words);
    let Some(reason) = reader.take("reason", Reason::parse) else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let lifts = answers.has("suspension", "lift");
    let done: Result<(), CannotSuspend> = officer
        .answer(move |work| {
            Box::pin(async move {
                match lifts {
                    true => lift(work, me, id, &reason).await,
                    false => suspend(work, me, id, &reason).await,
                }
            })
        })
        .await;
    let here = format!("{FOLDER}/{id}");
    let stale = |body: &str| Trouble::Stale {
        heading: words.t("invitations-suspension-stale-title"),
        body: words.t(body),
        back: here.clone(),
    };
    match done {
        Ok(()) if lifts => Ok(officer.see_other_with(&here, "invitations-notice-lifted")),
        Ok(()) => Ok(officer.see_other_with(&here, "invitations-notice-suspended")),
        Err(CannotSuspend::NotFound) => Err(Trouble::NotFound),
        Err(CannotSuspend::Already) => Err(stale("invitations-suspension-already")),
        Err(CannotSuspend::NotSuspended) => Err(stale("invitations-suspension-none")),
        Err(CannotSuspend::Broken(error)) => Err(error.into()),
    }
}
