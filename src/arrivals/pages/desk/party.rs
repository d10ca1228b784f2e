//! One inviting party's record.

use super::FOLDER;
use crate::accounts::AtDesk;
use crate::arrivals::desk::{Listed, PartyRecord, look_at_party};
use crate::vocabulary::InvitingPartyId;
use crate::web::{Frame, Trouble, Words};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "arrivals/desk-party.html")]
struct PartyPage {
    frame: Frame,
    title: String,
    rows: Vec<(String, String)>,
    invited: Vec<(String, String)>,
    /// How many, what, and where they are listed; an empty address where they are not.
    notified: Vec<(String, String, String)>,
    /// Where its notices that are contradicted are listed.
    contradicted: String,
}

pub async fn get_party(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = Uuid::try_parse(&id).map(InvitingPartyId).map_err(|_| Trouble::NotFound)?;
    let (party, email, record) = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look_at_party(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let words = officer.words();
    officer.page(&PartyPage {
        frame: officer.frame(),
        title: party.name,
        rows: vec![
            (words.t("arrivals-party-identification"), party.identification),
            (words.t("arrivals-party-address"), party.address),
            (words.t("arrivals-party-telephone"), party.telephone),
            (words.t("arrivals-party-email"), email.to_string()),
        ],
        invited: vec![
            (words.t("arrivals-record-invitations"), record.invitations.to_string()),
            (words.t("arrivals-record-approved"), record.approved.to_string()),
            (words.t("arrivals-record-refused"), record.refused.to_string()),
            (words.t("arrivals-record-visas"), record.visas.to_string()),
            (words.t("arrivals-record-annulled"), record.annulled.to_string()),
        ],
        notified: notified(words, id, &record),
        contradicted: format!("{FOLDER}/contradictions?party={id}"),
    })
}

fn notified(words: Words, id: InvitingPartyId, record: &PartyRecord) -> Vec<(String, String, String)> {
    let list = |listed: Listed| format!("{FOLDER}?show={}&party={id}", listed.code());
    let missing = match record.first_missing {
        Some(day) => words.t1("arrivals-record-missing-since", "day", words.date(day)),
        None => words.t("arrivals-record-missing"),
    };
    let all = list(Listed::Filed);
    vec![
        (record.on_time.to_string(), words.t("arrivals-record-on-time"), all),
        (record.late.to_string(), words.t("arrivals-record-late"), list(Listed::FiledLate)),
        (record.missing.to_string(), missing, list(Listed::Missing)),
        (record.due_today.to_string(), words.t("arrivals-desk-due"), list(Listed::DueToday)),
        (record.withdrawn.to_string(), words.t("arrivals-record-withdrawn"), String::new()),
    ]
}
