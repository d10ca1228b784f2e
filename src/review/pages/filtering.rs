//! The filter of a queue: read from a form, kept in the address, shown again.

use super::FOLDER;
use crate::accounts::{AtDesk, Identification, PartyKind, store as accounts};
use crate::applications::pages::stage_name;
use crate::eligibility::{Purpose, store as eligibility};
use crate::invitations::filter::Filter;
use crate::invitations::pages::worded as invited;
use crate::review::{Queue, Risk, Wish};
use crate::vocabulary::{CountryCode, InvitingPartyId};
use crate::web::{Answers, Form, Reader, Trouble};
use sqlx::PgConnection;
use uuid::Uuid;

/// What can be chosen.
pub struct Choices {
    pub queues: Vec<(&'static str, String)>,
    pub citizenships: Vec<(String, String)>,
    pub purposes: Vec<(&'static str, String)>,
}

/// The wish that an address names; what it does not know is not wished for.
pub fn wish_of(officer: &AtDesk, asked: &Answers) -> Wish {
    Wish {
        queue: Queue::from_code(asked.text("state")).unwrap_or_default(),
        filter: Filter {
            citizenship: CountryCode::parse(asked.text("citizenship")).ok(),
            purpose: Purpose::from_code(asked.text("purpose")),
            party: Uuid::try_parse(asked.text("party")).ok().map(InvitingPartyId),
        },
        held_by: asked.has("mine", "yes").then(|| officer.id()),
        risk: if asked.has("flagged", "yes") { Risk::Flagged } else { Risk::Any },
    }
}

/// The address of a queue's first page.
pub fn address_of(wish: &Wish) -> String {
    let filter = &wish.filter;
    let queue = (wish.queue != Queue::default()).then(|| wish.queue.code().to_owned());
    let pairs = [
        ("state", queue),
        ("citizenship", filter.citizenship.as_ref().map(ToString::to_string)),
        ("purpose", filter.purpose.map(|purpose| purpose.code().to_owned())),
        ("party", filter.party.map(|party| party.to_string())),
        ("mine", wish.held_by.map(|_| "yes".to_owned())),
        ("flagged", (wish.risk == Risk::Flagged).then(|| "yes".to_owned())),
    ];
    let chosen: Vec<String> =
        pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    if chosen.is_empty() { FOLDER.to_owned() } else { format!("{FOLDER}?{}", chosen.join("&")) }
}

/// The wish of a form that was sent; or what of it could be read, with the complaint.
pub async fn read_wish(officer: &AtDesk, answers: &Answers) -> Result<Result<Wish, (Wish, Form)>, Trouble> {
    let mut wish = wish_of(officer, &answers.clone().without(&["party"]));
    let typed = answers.text("identification");
    if typed.is_empty() {
        return Ok(Ok(wish));
    }
    let number = Identification::parse(PartyKind::LegalPerson, typed)
        .or_else(|_| Identification::parse(PartyKind::Individual, typed));
    let mut reading = officer.works().reading().await?;
    if let Ok(number) = number {
        wish.filter.party = accounts::party_by_identification(&mut reading, number.as_str()).await?;
    }
    if wish.filter.party.is_some() {
        return Ok(Ok(wish));
    }
    let mut reader = Reader::new(answers, officer.words());
    reader.complain("identification", officer.words().t("review-filter-no-party"));
    Ok(Err((wish, reader.form())))
}

/// What can be chosen, and the form as the wish fills it in.
pub async fn choices(
    officer: &AtDesk,
    db: &mut PgConnection,
    wish: &Wish,
) -> Result<(Choices, Form), Trouble> {
    let words = officer.words();
    let mut citizenships: Vec<(String, String)> = eligibility::latest_citizenships(db)
        .await?
        .into_iter()
        .map(|entry| (entry.code.to_string(), entry.name.in_language(words.language()).to_owned()))
        .chain([("USA".to_owned(), words.t("invitations-united-states"))])
        .collect();
    citizenships.sort_by_key(|(_, name)| name.to_lowercase());
    let party = match wish.filter.party {
        Some(party) => accounts::inviting_party(db, party).await?,
        None => None,
    };
    let mut shown = Answers::default();
    shown.set("state", wish.queue.code());
    shown.set("citizenship", wish.filter.citizenship.as_ref().map_or("", CountryCode::as_str));
    shown.set("purpose", wish.filter.purpose.map_or("", Purpose::code));
    shown.set("identification", party.map(|party| party.identification).unwrap_or_default());
    shown.set("flagged", if wish.risk == Risk::Flagged { "yes" } else { "" });
    shown.set("mine", if wish.held_by.is_some() { "yes" } else { "" });
    let choices = Choices {
        queues: Queue::ALL.map(|queue| (queue.code(), stage_name(words, queue.stage()))).into(),
        citizenships,
        purposes: Purpose::ALL.map(|purpose| (purpose.code(), invited::purpose(words, purpose))).into(),
    };
    Ok((choices, Form::with(shown)))
}
