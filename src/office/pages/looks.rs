//! Who has looked at somebody's papers: the role, the time and the reason of every look, for the person whose papers they are. Never a name.

use crate::accounts::{Applicant, Inviting};
use crate::applications::{pages as own, store as applications};
use crate::audit::{Chain, Way, store as audit};
use crate::invitations::store as invitations;
use crate::vocabulary::InvitationId;
use crate::web::{Frame, Trouble, Visit, Words, answers};
use actix_web::HttpResponse;
use actix_web::web::{self, Path};
use askama::Template;
use uuid::Uuid;

/// How many looks a page shows.
const A_PAGE: usize = 50;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/office/applications/{id}/looks", web::get().to(get_of_application))
        .route("/inviting/invitations/{id}/looks", web::get().to(get_of_invitation));
}

#[derive(Template)]
#[template(path = "office/looks.html")]
struct LooksPage {
    frame: Frame,
    /// Whose papers.
    caption: String,
    looks: Vec<Told>,
    back: String,
    first_page: String,
    next_page: String,
}

/// A look in finished words.
struct Told {
    who: String,
    when: String,
    why: String,
}

async fn get_of_application(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = own::id_of(&id)?;
    let mut reading = applicant.works().reading().await?;
    let case = applications::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    drop(reading);
    let caption = applicant.words().t1("applications-reference", "reference", case.reference.to_string());
    let frame = applicant.frame();
    show(&applicant, (frame, caption), &Chain::Application(id), own::address_of(id)).await
}

async fn get_of_invitation(inviting: Inviting, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = Uuid::try_parse(&id).map(InvitationId).map_err(|_| Trouble::NotFound)?;
    let mut reading = inviting.works().reading().await?;
    let found = invitations::find_of_party(&mut reading, id, inviting.party).await?;
    let invitation = found.ok_or(Trouble::NotFound)?;
    drop(reading);
    let guest = invitation.guest().name.to_string();
    let caption = inviting.words().t1("invitations-paper-title", "guest", guest);
    let frame = inviting.frame();
    show(&inviting, (frame, caption), &Chain::Invitation(id), format!("/inviting/invitations/{id}")).await
}

async fn show(
    visit: &Visit,
    (frame, caption): (Frame, String),
    chain: &Chain,
    back: String,
) -> Result<HttpResponse, Trouble> {
    let before = answers::query(visit).text("before").parse().ok();
    let mut reading = visit.works().reading().await?;
    let mut found = audit::looks(&mut reading, &chain.to_string(), before, A_PAGE as i64 + 1).await?;
    drop(reading);
    let goes_on = found.len() > A_PAGE;
    found.truncate(A_PAGE);
    let here = format!("{back}/looks");
    let last = found.last().filter(|_| goes_on).map(|(position, _)| format!("{here}?before={position}"));
    let words = visit.words();
    let told = found.iter().map(|(_, look)| Told {
        who: role(words, &look.actor),
        when: words.time(look.at),
        why: reason(words, &look.act, look.way.as_deref()),
    });
    visit.page(&LooksPage {
        looks: told.collect(),
        frame,
        caption,
        first_page: before.map(|_: i64| here).unwrap_or_default(),
        next_page: last.unwrap_or_default(),
        back,
    })
}

/// The role that an actor acted in.
fn role(words: Words, actor: &str) -> String {
    match actor.split(':').next().unwrap_or_default() {
        "officer" => words.t("office-looks-officer"),
        "senior_officer" => words.t("accounts-role-senior-officer"),
        "auditor" => words.t("accounts-role-auditor"),
        "border_officer" => words.t("office-looks-border-officer"),
        "administrator" => words.t("office-looks-administrator"),
        _other_staff => words.t("office-looks-staff"),
    }
}

/// Why, as far as it is recorded: by the act itself, or by the way that the person came.
fn reason(words: Words, act: &str, way: Option<&str>) -> String {
    match act {
        "looked at a visa at the border"
        | "looked at a photograph at the border"
        | "looked at a crossing" => {
            return words.t("office-looks-border");
        }
        "looked at the photograph" => return words.t("office-looks-photograph"),
        "looked at a correction" => return words.t("office-looks-correction"),
        "looked at a visa" => return words.t("office-looks-visa"),
        _papers => {}
    }
    match way.and_then(Way::from_code) {
        Some(Way::Queue) => words.t("office-looks-queue"),
        Some(Way::Search) => words.t("office-looks-search"),
        Some(Way::InHand) => words.t("office-looks-in-hand"),
        Some(Way::SecondOfficer) => words.t("office-looks-second-officer"),
        Some(Way::AnotherCase) => words.t("office-looks-another-case"),
        Some(Way::Correction) => words.t("office-looks-correction"),
        Some(Way::Address) | None => words.t("office-looks-address"),
    }
}
