//! The audit record as auditors and administrators read it: the chains that grew last, one found by what it is about, and the entries of one.

use crate::accounts::{Auditing, Identification, PartyKind, store as accounts};
use crate::applications::{Reference, store as applications};
use crate::audit::{Chain, Entry, Link, record, store as audit};
use crate::invitations::{InvitationNumber, store as invitations};
use crate::vocabulary::{AccountId, Email};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use std::collections::HashMap;
use uuid::Uuid;

const FOLDER: &str = "/audit";
const A_PAGE: usize = 50;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/audit", web::get().to(get_chains))
        .route("/audit", web::post().to(post_search))
        .route("/audit/{chain}", web::get().to(get_chain));
}

#[derive(Template)]
#[template(path = "office/audit.html")]
struct ChainsPage {
    frame: Frame,
    form: Form,
    /// Address, name, how many entries, and when the last was made.
    chains: Vec<(String, String, String, String)>,
    first_page: String,
    next_page: String,
}

#[derive(Template)]
#[template(path = "office/audit-chain.html")]
struct ChainPage {
    frame: Frame,
    chain: String,
    entries: Vec<Told>,
    first_page: String,
    next_page: String,
}

struct Told {
    position: String,
    at: String,
    actor: String,
    act: String,
    detail: String,
}

async fn get_chains(reader: Auditing) -> Result<HttpResponse, Trouble> {
    show(&reader, reader.form().await?, StatusCode::OK).await
}

async fn show(reader: &Auditing, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let (words, asked) = (reader.words(), answers::query(reader));
    let before = asked.text("moved").parse::<u64>().ok();
    let before = before.map(|moved| (moved.to_string(), asked.text("chain").to_owned()));
    let mut reading = reader.works().reading().await?;
    let found = audit::latest_chains(&mut reading, before.as_ref(), A_PAGE as i64 + 1).await?;
    drop(reading);
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let next_page = next.and_then(|last| {
        let key = [("moved", last.moved_by.as_str()), ("chain", last.chain.as_str())];
        serde_html_form::to_string(key).ok().map(|query| format!("{FOLDER}?{query}"))
    });
    let page = ChainsPage {
        frame: reader.frame(),
        form,
        chains: found
            .iter()
            .take(A_PAGE)
            .map(|it| {
                let href = format!("{FOLDER}/{}", it.chain);
                (href, it.chain.clone(), it.position.to_string(), words.time(it.at))
            })
            .collect(),
        first_page: before.map(|_| FOLDER.to_owned()).unwrap_or_default(),
        next_page: next_page.unwrap_or_default(),
    };
    reader.page_as(status, &page)
}

/// What is sought goes in a body: it stays out of logs and histories.
async fn post_search(reader: Auditing, answers: Answers) -> Result<HttpResponse, Trouble> {
    let typed = answers.text("sought");
    let chain = chain_of(&reader, typed).await?;
    let mut reading = reader.works().reading().await?;
    let has_entries = match &chain {
        Some(chain) => !audit::links_before(&mut reading, &chain.to_string(), None, 1).await?.is_empty(),
        None => false,
    };
    drop(reading);
    match chain.filter(|_| has_entries) {
        Some(chain) => Ok(reader.see_other(&format!("{FOLDER}/{chain}"))),
        None => {
            let mut form = Reader::new(&answers, reader.words());
            form.complain("sought", reader.words().t("office-audit-nothing"));
            show(&reader, form.form(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// The chain of the case, the invitation, the account or the inviting party that a number or an address names.
async fn chain_of(reader: &Auditing, typed: &str) -> Result<Option<Chain>, Trouble> {
    let mut reading = reader.works().reading().await?;
    if let Ok(number) = InvitationNumber::parse(typed)
        && let Some(found) = invitations::find_by_number(&mut reading, &number).await?
    {
        return Ok(Some(Chain::Invitation(found.id)));
    }
    if let Ok(reference) = Reference::parse(typed)
        && let Some(found) = applications::find_by_reference(&mut reading, &reference).await?
    {
        return Ok(Some(Chain::Application(found.id)));
    }
    if let Ok(email) = Email::parse(typed) {
        let found = accounts::account_of(&mut reading, &email).await?;
        return Ok(found.map(|account| Chain::Account(account.id)));
    }
    let number = Identification::parse(PartyKind::LegalPerson, typed)
        .or_else(|_| Identification::parse(PartyKind::Individual, typed));
    let Ok(number) = number else { return Ok(None) };
    let found = accounts::party_by_identification(&mut reading, number.as_str()).await?;
    Ok(found.map(Chain::Party))
}

/// A look at the record is an entry of its own, made before anything is shown.
async fn get_chain(reader: Auditing, chain: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (chain, words) = (chain.into_inner(), reader.words());
    let before = answers::query(&reader).text("before").parse::<i64>().ok();
    let mut reading = reader.works().reading().await?;
    let found = audit::links_before(&mut reading, &chain, before, A_PAGE as i64 + 1).await?;
    if found.is_empty() {
        return Err(Trouble::NotFound);
    }
    let actors: Vec<Uuid> = found.iter().filter_map(|link| account_in(&link.actor)).collect();
    let names = accounts::names_of(&mut reading, &actors).await?;
    drop(reading);
    let looked =
        Entry::new(Chain::Account(reader.id()), "looked at the audit record").with("chain", chain.as_str());
    reader
        .works()
        .run::<_, sqlx::Error, _>(reader.actor(), move |work| Box::pin(record(work, looked)))
        .await?;
    let here = format!("{FOLDER}/{chain}");
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    reader.page(&ChainPage {
        frame: reader.frame(),
        entries: found.iter().take(A_PAGE).map(|link| told(words, link, &names)).collect(),
        first_page: before.map(|_| here.clone()).unwrap_or_default(),
        next_page: next.map(|last| format!("{here}?before={}", last.position)).unwrap_or_default(),
        chain,
    })
}

/// `officer:0198…` names an account; a key, a visitor and the portal are told as they are.
fn account_in(actor: &str) -> Option<Uuid> {
    let (role, id) = actor.split_once(':')?;
    Uuid::try_parse(id).ok().filter(|_| role != "key")
}

fn told(words: Words, link: &Link, names: &HashMap<AccountId, String>) -> Told {
    let name = account_in(&link.actor).and_then(|id| names.get(&AccountId(id)));
    let role = link.actor.split_once(':').map_or(link.actor.as_str(), |(role, _)| role);
    let detail = link.detail.as_object().filter(|detail| !detail.is_empty());
    Told {
        position: link.position.to_string(),
        at: words.time(link.at),
        actor: name.map_or_else(|| link.actor.clone(), |name| format!("{name} ({role})")),
        act: link.act.clone(),
        detail: detail.map(|_| link.detail.to_string()).unwrap_or_default(),
    }
}
