//! An inviting party's people, as its owners keep them.

use super::evenly;
use crate::accounts::people::Unchanged;
use crate::accounts::people::keep::{Asking, CannotKeepPeople, ask_to_join, change_role, let_go, take_back};
use crate::accounts::store::people::{self, Colleague, Joining, KeptRole};
use crate::accounts::{Owner, PartyRole, tries};
use crate::vocabulary::{AccountId, Email, JoiningId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, Work};
use actix_web::{HttpResponse, web};
use askama::Template;
use futures_util::future::BoxFuture;
use uuid::Uuid;

const FOLDER: &str = "/inviting/people";

/// So many changes of the party's people are told on their page.
const TOLD: i64 = 50;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/people", web::get().to(get_people))
        .route("/inviting/people/ask", web::get().to(get_ask))
        .route("/inviting/people/ask", web::post().to(post_ask))
        .route("/inviting/people/asked/{id}/take-back", web::post().to(post_take_back))
        .route("/inviting/people/{id}", web::get().to(get_one))
        .route("/inviting/people/{id}", web::post().to(post_role))
        .route("/inviting/people/{id}/let-go", web::post().to(post_let_go));
}

#[derive(Template)]
#[template(path = "accounts/colleagues.html")]
struct PeoplePage {
    frame: Frame,
    people: Vec<PersonRow>,
    asked: Vec<AskedRow>,
    changes: Vec<Change>,
}

struct PersonRow {
    href: String,
    name: String,
    email: String,
    role: String,
    since: String,
}

struct AskedRow {
    email: String,
    role: String,
    state: String,
    take_back: String,
}

/// A change of the party's people, told in a sentence.
struct Change {
    what: String,
    when: String,
    who: String,
}

#[derive(Template)]
#[template(path = "accounts/colleague-ask.html")]
struct AskPage {
    frame: Frame,
    form: Form,
    roles: Vec<RoleChoice>,
}

#[derive(Template)]
#[template(path = "accounts/colleague.html")]
struct OnePage {
    frame: Frame,
    form: Form,
    name: String,
    rows: Vec<(String, String)>,
    roles: Vec<RoleChoice>,
    here: String,
    /// Whether it is the owner's own page.
    own: bool,
}

/// A role to choose, with what it opens.
struct RoleChoice {
    word: &'static str,
    label: String,
    hint: String,
    /// The first one's is the field's name, so that a complaint leads to it.
    id: &'static str,
}

pub fn party_role_in(words: Words, role: PartyRole) -> String {
    match role {
        PartyRole::Owner => words.t("accounts-party-role-owner"),
        PartyRole::Filer => words.t("accounts-party-role-filer"),
        PartyRole::Reader => words.t("accounts-party-role-reader"),
    }
}

fn role_choices(words: Words) -> Vec<RoleChoice> {
    let choice = |(place, role): (usize, PartyRole)| RoleChoice {
        word: role.word(),
        label: party_role_in(words, role),
        hint: match role {
            PartyRole::Owner => words.t("accounts-party-role-owner-hint"),
            PartyRole::Filer => words.t("accounts-party-role-filer-hint"),
            PartyRole::Reader => words.t("accounts-party-role-reader-hint"),
        },
        id: if place == 0 { "role" } else { "" },
    };
    PartyRole::ALL.into_iter().enumerate().map(choice).collect()
}

async fn get_people(owner: Owner) -> Result<HttpResponse, Trouble> {
    let words = owner.words();
    let mut reading = owner.works().reading().await?;
    let people = people::colleagues(&mut reading, owner.party).await?;
    let asked = people::open_joinings(&mut reading, owner.party).await?;
    let kept = people::kept_roles(&mut reading, owner.party, TOLD).await?;
    drop(reading);
    owner.page(&PeoplePage {
        frame: owner.frame(),
        people: people.into_iter().map(|colleague| row_of(words, colleague)).collect(),
        asked: asked.into_iter().map(|joining| asked_row(&owner, joining)).collect(),
        changes: changes(words, &kept),
    })
}

fn row_of(words: Words, colleague: Colleague) -> PersonRow {
    PersonRow {
        href: format!("{FOLDER}/{}", colleague.account),
        name: colleague.name,
        email: colleague.email.to_string(),
        role: match colleague.disabled_at {
            None => party_role_in(words, colleague.role),
            Some(_) => words.t1("accounts-colleague-disabled", "role", party_role_in(words, colleague.role)),
        },
        since: words.time(colleague.since),
    }
}

fn asked_row(owner: &Owner, joining: Joining) -> AskedRow {
    let words = owner.words();
    let state = if joining.ends_at > owner.now() {
        words.t1("accounts-asked-until", "until", words.time(joining.ends_at))
    } else {
        words.t("accounts-asked-over")
    };
    AskedRow {
        email: joining.email.to_string(),
        role: party_role_in(words, joining.role),
        state,
        take_back: format!("{FOLDER}/asked/{}/take-back", joining.id),
    }
}

/// The latest first: a role that ended and one that began in its place are two changes of one instant.
fn changes(words: Words, kept: &[KeptRole]) -> Vec<Change> {
    let sentence = |key: &str, kept: &KeptRole| {
        words
            .with(key, [("name", kept.name.clone().into()), ("role", party_role_in(words, kept.role).into())])
    };
    let began = kept.iter().map(|kept| {
        let told = sentence("accounts-colleagues-began", kept);
        (kept.began_at, 1, told, kept.begun_by.clone())
    });
    let ended = kept.iter().filter_map(|kept| {
        let told = sentence("accounts-colleagues-ended", kept);
        Some((kept.ended_at?, 0, told, kept.ended_by.clone()))
    });
    let mut all: Vec<_> = began.chain(ended).collect();
    all.sort_by_key(|(at, order, _, _)| std::cmp::Reverse((*at, *order)));
    all.into_iter()
        .map(|(at, _, what, by)| Change {
            what,
            when: words.time(at),
            who: by.unwrap_or_else(|| words.t("accounts-colleagues-by-the-portal")),
        })
        .collect()
}

async fn get_ask(owner: Owner) -> Result<HttpResponse, Trouble> {
    let kept = owner.kept_answers().await?.unwrap_or_default();
    owner.page(&ask_page(&owner, Form::with(kept)))
}

fn ask_page(owner: &Owner, form: Form) -> AskPage {
    AskPage { frame: owner.frame(), form, roles: role_choices(owner.words()) }
}

/// Answers the same, and as soon, whether or not the address has an account (ASVS 6.3.8).
async fn post_ask(owner: Owner, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = owner.words();
    let mut reader = Reader::new(&answers, words);
    let email = reader.take("email", Email::parse);
    let role = reader.choose("role", "accounts-error-party-role-missing", PartyRole::from_word);
    let (Some(email), Some(role)) = (email, role) else {
        return owner.complaint(&ask_page(&owner, reader.form()));
    };
    tries::asking_for_a_letter(owner.works(), owner.address()).await?;

    let (by, asking) = ((owner.id(), owner.party), Asking { email, role, language: owner.language() });
    let asked = owner.answer(move |work| Box::pin(async move { ask_to_join(work, by, &asking).await }));
    match evenly(asked).await {
        Ok(()) => Ok(owner.see_other_with(FOLDER, "accounts-notice-asked")),
        Err(CannotKeepPeople::Colleague) => {
            reader.complain("email", words.t("accounts-error-colleague-already"));
            owner.complaint(&ask_page(&owner, reader.form()))
        }
        Err(refusal) => Err(trouble(&owner, refusal)),
    }
}

async fn post_take_back(
    owner: Owner,
    id: web::Path<Uuid>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (by, id) = ((owner.id(), owner.party), JoiningId(*id));
    keep(&owner, move |work| Box::pin(take_back(work, by, id))).await?;
    Ok(owner.see_other_with(FOLDER, "accounts-notice-taken-back"))
}

async fn get_one(owner: Owner, id: web::Path<Uuid>) -> Result<HttpResponse, Trouble> {
    let colleague = colleague(&owner, AccountId(*id)).await?;
    let form = Form::with(Answers::new([("role", colleague.role.word())]));
    owner.page(&one_page(&owner, &colleague, form))
}

async fn colleague(owner: &Owner, id: AccountId) -> Result<Colleague, Trouble> {
    let mut reading = owner.works().reading().await?;
    let people = people::colleagues(&mut reading, owner.party).await?;
    people.into_iter().find(|colleague| colleague.account == id).ok_or(Trouble::NotFound)
}

fn one_page(owner: &Owner, colleague: &Colleague, form: Form) -> OnePage {
    let words = owner.words();
    OnePage {
        frame: owner.frame(),
        form,
        name: colleague.name.clone(),
        rows: vec![
            (words.t("accounts-email"), colleague.email.to_string()),
            (words.t("accounts-party-role"), party_role_in(words, colleague.role)),
            (words.t("accounts-party-role-since"), words.time(colleague.since)),
        ],
        roles: role_choices(words),
        here: format!("{FOLDER}/{}", colleague.account),
        own: colleague.account == owner.id(),
    }
}

async fn post_role(owner: Owner, id: web::Path<Uuid>, answers: Answers) -> Result<HttpResponse, Trouble> {
    let whose = AccountId(*id);
    let mut reader = Reader::new(&answers, owner.words());
    let to = reader.choose("role", "accounts-error-party-role-missing", PartyRole::from_word);
    let Some(to) = to else {
        let colleague = colleague(&owner, whose).await?;
        return owner.complaint(&one_page(&owner, &colleague, reader.form()));
    };
    let by = (owner.id(), owner.party);
    keep(&owner, move |work| Box::pin(change_role(work, by, (whose, to)))).await?;
    // who is an owner no longer is led to what is still open
    let back = if whose == owner.id() && !to.is_owner() { "/inviting" } else { FOLDER };
    Ok(owner.see_other_with(back, "accounts-notice-party-role"))
}

async fn post_let_go(owner: Owner, id: web::Path<Uuid>, _marked: Answers) -> Result<HttpResponse, Trouble> {
    let (by, whose) = ((owner.id(), owner.party), AccountId(*id));
    keep(&owner, move |work| Box::pin(let_go(work, by, whose))).await?;
    let back = if whose == owner.id() { "/sign-in" } else { FOLDER };
    Ok(owner.see_other_with(back, "accounts-notice-let-go"))
}

async fn keep<F>(owner: &Owner, deed: F) -> Result<(), Trouble>
where
    F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<(), CannotKeepPeople>> + Send + 'static,
{
    owner.works().run(owner.actor(), deed).await.map_err(|refusal| trouble(owner, refusal))
}

fn trouble(owner: &Owner, refusal: CannotKeepPeople) -> Trouble {
    let words = owner.words();
    match refusal {
        CannotKeepPeople::Unchanged(Unchanged::NotAnOwner) => Trouble::Forbidden,
        CannotKeepPeople::Unchanged(Unchanged::NotFound) | CannotKeepPeople::NobodyAsked => Trouble::NotFound,
        CannotKeepPeople::Unchanged(Unchanged::LastOwner) => Trouble::Stale {
            heading: words.t("accounts-last-owner-title"),
            body: words.t("accounts-last-owner-body"),
            back: FOLDER.to_owned(),
        },
        CannotKeepPeople::Colleague => Trouble::Stale {
            heading: words.t("accounts-error-colleague-already"),
            body: words.t("accounts-last-owner-nothing-changed"),
            back: FOLDER.to_owned(),
        },
        CannotKeepPeople::Broken(broken) => broken.into(),
    }
}
