//! The parties that wait to be verified, and those that were judged.

use super::FOLDER;
use crate::accounts::AtDesk;
use crate::invitations::look_at_parties;
use crate::invitations::pages::{A_PAGE, worded};
use crate::invitations::right::{PartyStanding, Registered};
use crate::vocabulary::InvitingPartyId;
use crate::web::{Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/desk/parties", web::get().to(get_list));
}

#[derive(Template)]
#[template(path = "invitations/parties.html")]
struct ListPage {
    frame: Frame,
    /// Address, words, and whether it is the one shown.
    tabs: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
}

struct Line {
    href: String,
    name: String,
    kind: String,
    identification: String,
    address: String,
    at: String,
    /// That it corrected its registration after a refusal; empty where it did not.
    corrected: String,
    /// A warning that the BIN or IIN is registered already; empty where it is not.
    alike: String,
}

async fn get_list(reader: AtDesk) -> Result<HttpResponse, Trouble> {
    let (words, me) = (reader.words(), reader.id());
    let asked = answers::query(&reader);
    let standing = PartyStanding::from_code(asked.text("state")).unwrap_or(PartyStanding::Waiting);
    let after = Uuid::try_parse(asked.text("after")).ok().map(InvitingPartyId);
    let found = reader
        .works()
        .run::<_, sqlx::Error, _>(reader.actor(), move |work| {
            Box::pin(look_at_parties(work, me, standing, after, A_PAGE))
        })
        .await?;
    let address = |standing: PartyStanding| format!("{FOLDER}?state={}", standing.code());
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    reader.page(&ListPage {
        frame: reader.frame(),
        tabs: PartyStanding::ALL
            .map(|it| (address(it), worded::party_standing(words, it).0, it == standing))
            .into(),
        lines: found.iter().take(A_PAGE).map(|party| line(words, party)).collect(),
        first_page: after.map(|_| address(standing)).unwrap_or_default(),
        next_page: next.map(|last| format!("{}&after={}", address(standing), last.id)).unwrap_or_default(),
    })
}

fn line(words: Words, party: &Registered) -> Line {
    Line {
        href: format!("{FOLDER}/{}", party.id),
        name: party.name.clone(),
        kind: worded::party_kind(words, party.kind),
        identification: party.identification.clone(),
        address: party.address.clone(),
        at: words.time(party.at),
        corrected: if party.corrected { words.t("invitations-party-corrected") } else { String::new() },
        alike: match party.alike {
            0 => String::new(),
            count => words.t1("invitations-alike", "count", count),
        },
    }
}
