//! In whose hands an invitation is: taking it, putting it back, and what is said to whoever does not hold it.

use super::FOLDER;
use crate::accounts::pages::hold::{Desk, answer_hold};
use crate::accounts::{AtDesk, Hold, LEASE, NotHeld, Officer};
use crate::invitations::pages::{id_of, stale};
use crate::invitations::{CannotTake, Opened, Stage, put_back, take};
use crate::vocabulary::InvitationId;
use crate::web::{Answers, Trouble, Words};
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/invitations/{id}/hold", web::get().to(get_hold))
        .route("/desk/invitations/{id}/hold", web::post().to(post_hold));
}

/// In whose hands the invitation is.
pub enum Hand {
    /// There is nothing to rule on.
    Closed,
    Free,
    Mine {
        until: String,
    },
    Another {
        notice: String,
    },
}

pub fn hand(officer: &AtDesk, opened: &Opened) -> Hand {
    let words = officer.words();
    match (&opened.hold, opened.invitation.stage) {
        (Some(hold), Stage::Filed) if hold.is_by(officer.id()) => {
            Hand::Mine { until: words.time(hold.until.max(officer.now() + LEASE)) }
        }
        (Some(hold), Stage::Filed) => Hand::Another { notice: held_by(words, hold) },
        (None, Stage::Filed) if officer.acts() => Hand::Free,
        (None, Stage::Filed) => Hand::Closed,
        (_, Stage::Returned | Stage::Approved | Stage::Refused | Stage::Withdrawn) => Hand::Closed,
    }
}

fn held_by(words: Words, hold: &Hold) -> String {
    let told = [("name", hold.name.as_str().into()), ("until", words.time(hold.until).into())];
    words.with("invitations-held-by", told)
}

/// The form stands on the invitation's own page.
async fn get_hold(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(officer.see_other(&format!("{FOLDER}/{}", id_of(&id)?)))
}

async fn post_hold(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, desk) = (id_of(&id)?, Desk { folder: FOLDER, put_back: "invitations-notice-put-back" });
    let done = answer_hold(
        &officer,
        &answers,
        (desk, id),
        (|work, me, id| Box::pin(put_back(work, me, id)), |work, me, id| Box::pin(take(work, me, id))),
    );
    match done.await? {
        Ok(answer) => Ok(answer),
        Err(CannotTake::NotFound) => Err(Trouble::NotFound),
        Err(CannotTake::Moved(moved)) => Err(stale(&officer, moved, format!("{FOLDER}/{id}"))),
        Err(CannotTake::Held(hold)) => Err(not_held(&officer, id, &NotHeld::ByAnother(hold))),
        Err(CannotTake::Broken(error)) => Err(error.into()),
    }
}

/// Whoever goes through a group takes its next invitation without asking for it; another officer's stays theirs.
pub async fn take_next(officer: &Officer, address: &str) -> Result<(), Trouble> {
    let next = address.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/'));
    let Some(Ok(id)) = next.map(id_of) else { return Ok(()) };
    let me = officer.id();
    let taken = officer.works().run(officer.actor(), move |work| Box::pin(take(work, me, id))).await;
    match taken {
        Ok(()) | Err(CannotTake::NotFound | CannotTake::Moved(_) | CannotTake::Held(_)) => Ok(()),
        Err(CannotTake::Broken(error)) => Err(error.into()),
    }
}

/// 409: the invitation is in somebody else's hands, or in nobody's.
pub fn not_held(officer: &Officer, id: InvitationId, not_held: &NotHeld) -> Trouble {
    let words = officer.words();
    let (heading, body) = match not_held {
        NotHeld::NotTaken => (words.t("invitations-not-taken-title"), words.t("invitations-not-taken-body")),
        NotHeld::ByAnother(hold) => (words.t("invitations-held-title"), held_by(words, hold)),
    };
    Trouble::Stale { heading, body, back: format!("{FOLDER}/{id}") }
}
