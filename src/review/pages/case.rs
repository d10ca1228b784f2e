//! One case: its papers side by side, what was checked, its history, and the form to decide it.

use super::facing::{columns, facing};
use super::rounds::{self, Line};
use super::standing::{Hand, Proposed, hand, proposed};
use super::{FOLDER, beside, id_of, worded};
use crate::accounts::AtDesk;
use crate::applications::pages::{content, worded as told};
use crate::applications::{Happening, Round, with_rounds};
use crate::attachments::pages::picture;
use crate::audit::Way;
use crate::calendar::pages::{colour_of_time, time_left};
use crate::invitations::Invitation;
use crate::invitations::pages::shown::{Names, journey_rows, record_rows};
use crate::passports::KeptPassport;
use crate::review::{Opened, Papers, Phrase, PhraseKind, Raised, checks, look, look_at_photograph, store};
use crate::vocabulary::{ApplicationId, AttachmentId, Difference, day_in_kazakhstan};
use crate::web::{Form, Frame, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications/{id}", web::get().to(get_case))
        .route("/desk/applications/{id}/photograph.jpg", web::get().to(get_photograph))
        .route("/desk/applications/{id}/photographs/{photograph}", web::get().to(get_earlier_photograph));
}

#[derive(Template)]
#[template(path = "review/case.html")]
struct CasePage {
    frame: Frame,
    form: Form,
    here: String,
    reference: String,
    state: String,
    colour: &'static str,
    version: i32,
    /// What this officer can do with the case now.
    hand: Hand,
    /// What is left of the promised time, with the colour of its tag; empty once nothing waits.
    time_left: (String, &'static str),
    grounds: Vec<(String, String)>,
    columns: [String; 3],
    facing: Vec<Difference>,
    differences: i64,
    zone: Vec<String>,
    photograph: String,
    checks: Vec<Checked>,
    about: Vec<(String, String)>,
    journey: Vec<(String, String)>,
    invitation: String,
    visa: String,
    /// A refusal that waits for a second officer.
    proposal: Option<Proposed>,
    /// The checks before a decision.
    looked_up: Vec<beside::LookedUp>,
    /// What speaks for a closer look, by code and name: an approval says that it was looked at.
    flags: Vec<String>,
    /// What raised them: the officer says to have looked at this, and at nothing that comes up later.
    raised: Vec<String>,
    /// The inviting party's own page.
    party_page: String,
    /// Other cases of the same person.
    earlier: Vec<beside::Line>,
    /// What is known of the inviting party.
    party: Vec<(String, String)>,
    /// Whether this reader decides, notes and takes cases.
    acts: bool,
    /// What officers said to each other: the words, when, and who.
    notes: Vec<(String, String, String)>,
    rounds: Vec<rounds::Told>,
    timeline: Vec<Told>,
}

struct Checked {
    name: String,
    result: String,
    colour: &'static str,
    detail: String,
}

struct Told {
    what: String,
    when: String,
    who: String,
    note: String,
    items: Vec<String>,
}

async fn get_case(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, id_of(&id)?, Form::with(kept), StatusCode::OK).await
}

async fn get_photograph(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    show_photograph(&officer, id_of(&id)?, None).await
}

async fn get_earlier_photograph(
    officer: AtDesk,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Trouble> {
    let (id, photograph) = path.into_inner();
    let earlier = Uuid::try_parse(&photograph).map(AttachmentId).map_err(|_| Trouble::NotFound)?;
    show_photograph(&officer, id_of(&id)?, Some(earlier)).await
}

async fn show_photograph(
    officer: &AtDesk,
    id: ApplicationId,
    earlier: Option<AttachmentId>,
) -> Result<HttpResponse, Trouble> {
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(look_at_photograph(work, id, earlier))
        })
        .await?;
    Ok(picture(found.ok_or(Trouble::NotFound)?))
}

/// By which way the officer came, as the address says.
fn way_of(officer: &AtDesk) -> Way {
    Way::from_code(answers::query(officer).text("way")).unwrap_or_default()
}

/// Every look at the papers is recorded and committed before they are shown, also one that shows a complaint.
pub async fn show(
    officer: &AtDesk,
    id: ApplicationId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (me, way) = (officer.id(), way_of(officer));
    let opened = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, me, id, way)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let names = Names::load(&mut reading, officer.words()).await?;
    let grounds = store::phrases(&mut reading, PhraseKind::Ground).await?;
    drop(reading);
    officer.page_as(status, &page(officer, (&names, &grounds), &opened, form))
}

fn page(officer: &AtDesk, (names, grounds): (&Names, &[Phrase]), opened: &Opened, form: Form) -> CasePage {
    let words = officer.words();
    let (case, dossier) = (&opened.case, &opened.dossier);
    let facing = side_by_side(officer, names, opened);
    let invitation = dossier.invitation.as_ref();
    CasePage {
        frame: officer.frame(),
        form,
        here: format!("{FOLDER}/{}", case.id),
        reference: case.reference.to_string(),
        state: told::stage_name(words, case.stage()),
        colour: told::colour_of_stage(case.stage()),
        version: case.version,
        hand: hand(officer, opened),
        time_left: opened
            .time_left
            .map(|left| (time_left(words, left), colour_of_time(left)))
            .unwrap_or_default(),
        grounds: offered(officer, grounds),
        columns: columns(words),
        differences: facing.iter().filter(|facing| facing.differs).count() as i64,
        facing,
        zone: zone_lines(dossier.passport.as_ref()),
        photograph: format!("{FOLDER}/{}/photograph.jpg", case.id),
        checks: checked(words, opened),
        about: about(words, opened, grounds),
        journey: invitation.map(|invitation| journey(words, names, invitation)).unwrap_or_default(),
        invitation: invitation
            .map(|found| format!("/desk/invitations/{}?way={}", found.id, Way::AnotherCase.code()))
            .unwrap_or_default(),
        visa: case.facts().visa.map(|visa| format!("/desk/visas/{visa}")).unwrap_or_default(),
        proposal: proposed(officer, opened, grounds),
        looked_up: beside::looked_up(words, opened),
        flags: Raised::kinds(&opened.raised).into_iter().map(|flag| worded::flag(words, flag)).collect(),
        raised: opened.raised.iter().map(ToString::to_string).collect(),
        party_page: invitation.map(|found| format!("/desk/parties/{}", found.party)).unwrap_or_default(),
        earlier: opened.earlier.iter().map(|case| beside::earlier(words, case)).collect(),
        party: record_rows(words, &opened.party),
        acts: officer.acts(),
        notes: beside::notes(words, &opened.notes),
        rounds: rounds::told(words, opened),
        timeline: with_rounds(&opened.history, &opened.rounds)
            .into_iter()
            .rev()
            .map(|line| told_of(words, opened, line))
            .collect(),
    }
}

fn side_by_side(officer: &AtDesk, names: &Names, opened: &Opened) -> Vec<Difference> {
    let dossier = &opened.dossier;
    let (Some(invitation), Some(kept)) = (&dossier.invitation, &dossier.passport) else { return Vec::new() };
    let zone = kept.read_zone(officer.today());
    let papers = Papers {
        invited: invitation.guest(),
        typed: &kept.passport,
        zone: zone.as_ref(),
        listed: dossier.listed.as_ref(),
    };
    facing(officer.words(), names, &papers)
}

fn zone_lines(kept: Option<&KeptPassport>) -> Vec<String> {
    let zone = kept.and_then(|kept| kept.zone.as_deref());
    zone.map(|zone| zone.lines().map(str::to_owned).collect()).unwrap_or_default()
}

/// Rules P1 to P4 for the days of the invitation, as they stand now.
fn checked(words: Words, opened: &Opened) -> Vec<Checked> {
    let dossier = &opened.dossier;
    let (Some(invitation), Some(kept), Some(declared)) =
        (&dossier.invitation, &dossier.passport, dossier.particulars.declared)
    else {
        return Vec::new();
    };
    checks(&kept.passport, declared, invitation.journey().period)
        .into_iter()
        .map(|check| {
            let met = check.defects.is_empty();
            Checked {
                name: worded::requirement(words, check.requirement),
                result: if met { words.t("review-check-met") } else { words.t("review-check-not-met") },
                colour: if met { "green" } else { "red" },
                detail: worded::defects(words, &check.defects),
            }
        })
        .collect()
}

/// Who applies, what was declared and paid, what was asked and answered.
fn about(words: Words, opened: &Opened, grounds: &[Phrase]) -> Vec<(String, String)> {
    let facts = opened.case.facts();
    let submission = facts.submitted_at.map(|at| (words.t("review-submitted"), words.time(at)));
    let fee = facts.fee_minor.zip(facts.fee_currency).map(|(minor, currency)| {
        (words.t("review-fee"), crate::vocabulary::Money::new(minor, currency).to_string())
    });
    let paid = facts.paid_at.map_or_else(|| words.t("review-not-paid"), |at| words.time(at));
    let declared = opened.dossier.particulars.declared;
    [
        opened.applicant.as_ref().map(|person| (words.t("review-applicant"), person.email.to_string())),
        submission,
        fee,
        Some((words.t("review-paid"), paid)),
        declared.map(|declared| (words.t("review-clean-pages"), declared.clean_pages.to_string())),
        facts.reason.map(|reason| (words.t("review-reason"), reason)),
        last_ground(words, opened, grounds),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The ground of a refusal, as it was called on the day of the decision.
fn last_ground(words: Words, opened: &Opened, grounds: &[Phrase]) -> Option<(String, String)> {
    let decided = opened.decisions.last()?;
    let code = decided.ground.as_ref()?;
    let day = day_in_kazakhstan(decided.at);
    let called = grounds.iter().find(|phrase| phrase.code == *code && phrase.is_offered_on(day));
    let called = called.map_or(code.as_str(), |phrase| phrase.text.in_language(words.language()));
    Some((words.t("review-ground"), called.to_owned()))
}

/// The grounds that can be chosen today.
fn offered(officer: &AtDesk, grounds: &[Phrase]) -> Vec<(String, String)> {
    let (language, today) = (officer.words().language(), officer.today());
    let offered = grounds.iter().filter(|phrase| phrase.is_offered_on(today));
    offered.map(|phrase| (phrase.code.to_string(), phrase.text.in_language(language).to_owned())).collect()
}

fn journey(words: Words, names: &Names, invitation: &Invitation) -> Vec<(String, String)> {
    let mut rows = vec![(words.t("review-inviting-party"), invitation.party_name.clone())];
    rows.extend(journey_rows(names, &invitation.particulars));
    rows
}

/// An officer's step is told with the officer's name.
fn told_of(words: Words, opened: &Opened, line: (&Happening, Option<&Round>)) -> Told {
    let (step, _) = line;
    let (note, items) = content(words, line, &opened.versions);
    let decided = opened.decisions.iter().find(|decided| decided.at == step.at);
    Told {
        what: told::sentence(words, step.step),
        when: words.time(step.at),
        who: decided.map(|decided| decided.name.clone()).unwrap_or_default(),
        note,
        items,
    }
}
