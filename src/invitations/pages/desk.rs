//! The officers' queue of invitations, and one of them with the form to rule on it.

mod group;
mod hold;
mod queue;

use super::shown::{Group, Happening, Names, changes, groups, record_rows, timeline};
use super::{id_of, stale, worded};
use crate::accounts::store::{self as accounts, Party};
use crate::accounts::{AtDesk, Officer};
use crate::audit::Way;
use crate::invitations::{CannotRule, Opened, Reason, Ruling, Suspension, look, rule, store};
use crate::vocabulary::{Difference, InvitationId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use group::AroundGroup;
use hold::Hand;

const FOLDER: &str = "/desk/invitations";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/invitations", web::get().to(queue::get_queue))
        .route("/desk/invitations", web::post().to(queue::post_filter))
        .route("/desk/invitations/{id}", web::get().to(get_invitation))
        .route("/desk/invitations/{id}", web::post().to(post_ruling))
        .route("/desk/groups/{id}", web::get().to(group::get_group));
    hold::routes(config);
}

#[derive(Template)]
#[template(path = "invitations/desk.html")]
struct DeskPage {
    frame: Frame,
    form: Form,
    guest: String,
    state: String,
    colour: &'static str,
    version: i32,
    /// The inviting party as it registered, and when it filed.
    party: Vec<(String, String)>,
    /// What is known of it from before.
    record: Vec<(String, String)>,
    /// Whether it may not invite now.
    suspended: bool,
    party_page: String,
    number: String,
    /// The file of many that it came in.
    group: Option<AroundGroup>,
    reason: String,
    groups: Vec<Group>,
    changes: Vec<Difference>,
    columns: [String; 2],
    timeline: Vec<Happening>,
    hand: Hand,
    /// The page's own address.
    here: String,
}

/// The inviting party beside its invitation.
struct Around {
    party: Vec<(String, String)>,
    record: Vec<(String, String)>,
    suspended: bool,
    group: Option<AroundGroup>,
}

async fn get_invitation(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, id, Form::with(kept), StatusCode::OK).await
}

/// Every look at the papers is recorded, also one that shows a complaint.
async fn show(
    officer: &AtDesk,
    id: InvitationId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (me, way) = (officer.id(), Way::from_code(answers::query(officer).text("way")).unwrap_or_default());
    let opened = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, me, id, way)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let names = Names::load(&mut reading, officer.words()).await?;
    let party =
        accounts::inviting_party(&mut reading, opened.invitation.party).await?.ok_or(Trouble::NotFound)?;
    let record = store::party_record(&mut reading, opened.invitation.party, officer.today()).await?;
    let suspensions = store::suspensions(&mut reading, opened.invitation.party).await?;
    let suspended = suspensions.iter().any(Suspension::is_in_force);
    let group = match opened.invitation.group {
        Some(came_in) => group::around(&mut reading, officer.words(), came_in).await?,
        None => None,
    };
    let mut party = party_rows(officer.words(), &party);
    let filed = officer.words().time(opened.invitation.filed_at);
    party.push((officer.words().t("invitations-filed"), filed));
    let record = record_rows(officer.words(), &record);
    let around = Around { party, record, suspended, group };
    officer.page_as(status, &desk_page(officer, &names, &opened, around, form))
}

/// Who a party is, as it registered.
pub fn party_rows(words: Words, party: &Party) -> Vec<(String, String)> {
    vec![
        (words.t("invitations-party"), party.name.clone()),
        (words.t("invitations-party-identification"), party.identification.clone()),
        (words.t("invitations-party-address"), party.address.clone()),
        (words.t("invitations-party-telephone"), party.telephone.clone()),
    ]
}

fn desk_page(officer: &AtDesk, names: &Names, opened: &Opened, around: Around, form: Form) -> DeskPage {
    let Opened { invitation, history, .. } = opened;
    let words = officer.words();
    let (state, colour) = worded::standing(words, invitation, officer.today());
    DeskPage {
        frame: officer.frame(),
        form,
        guest: invitation.guest().name.to_string(),
        state,
        colour,
        version: invitation.version,
        party: around.party,
        record: around.record,
        suspended: around.suspended,
        group: around.group,
        party_page: format!("/desk/parties/{}", invitation.party),
        number: invitation.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        reason: invitation.reason.as_ref().map(ToString::to_string).unwrap_or_default(),
        groups: groups(names, &invitation.particulars),
        changes: changes(names, history),
        columns: [words.t("invitations-before"), words.t("invitations-now")],
        timeline: timeline(words, history),
        hand: hold::hand(officer, opened),
        here: format!("{FOLDER}/{}", invitation.id),
    }
}

async fn post_ruling(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let seen = answers.text("version").parse().unwrap_or_default();
    let ruling = match read_ruling(&officer, &answers) {
        Ok(ruling) => ruling,
        Err(form) => return show(&officer, id, form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let notice = match ruling {
        Ruling::Approve => "invitations-notice-approved",
        Ruling::Refuse(_) => "invitations-notice-refused",
        Ruling::SendBack(_) => "invitations-notice-returned",
    };
    let me = officer.id();
    let done =
        officer.answer(move |work| Box::pin(async move { rule(work, me, (id, seen), &ruling).await })).await;
    match done {
        Ok(()) => {
            let mut reading = officer.works().reading().await?;
            let ruled = store::find(&mut reading, id).await?;
            let next = group::after_ruling(&mut reading, ruled.and_then(|it| it.group)).await?;
            drop(reading);
            hold::take_next(&officer, &next).await?;
            Ok(officer.see_other_with(&next, notice))
        }
        Err(CannotRule::NotFound) => Err(Trouble::NotFound),
        Err(CannotRule::Moved(moved)) => Err(stale(&officer, moved, format!("{FOLDER}/{id}"))),
        Err(CannotRule::NotHeld(not_held)) => Err(hold::not_held(&officer, id, &not_held)),
        Err(CannotRule::Over) => {
            let mut reader = Reader::new(&answers, officer.words());
            reader.complain("ruling", officer.words().t("invitations-error-over"));
            show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(CannotRule::Randomness(error)) => Err(Trouble::broken(error)),
        Err(CannotRule::Broken(error)) => Err(error.into()),
    }
}

/// A refusal and a return need their reason (rule I1); an approval needs none.
fn read_ruling(officer: &Officer, answers: &Answers) -> Result<Ruling, Form> {
    let mut reader = Reader::new(answers, officer.words());
    let ruling = match answers.text("ruling") {
        "approve" => Some(Ruling::Approve),
        "refuse" => reader.take("reason", Reason::parse).map(Ruling::Refuse),
        "send_back" => reader.take("reason", Reason::parse).map(Ruling::SendBack),
        _no_choice => {
            reader.complain("ruling", officer.words().t("invitations-error-ruling"));
            None
        }
    };
    ruling.ok_or_else(|| reader.form())
}
