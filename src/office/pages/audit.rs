//! The audit record as auditors and administrators read it: the chains that grew last, those found by what they are about, and the entries of one.

use crate::accounts::{Auditing, Identification, PartyKind, store as accounts};
use crate::applications::{Reference, store as applications};
use crate::audit::store::LatestChain;
use crate::audit::{Chain, Entry, Link, record, store as audit, words_of};
use crate::invitations::{InvitationNumber, store as invitations};
use crate::vocabulary::{AccountId, Email, InvitingPartyId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

const FOLDER: &str = "/audit";
const A_PAGE: usize = 50;

/// What a party did, and what was looked at of it, while such entries stood in the chain of the account that had registered it. A chain is never
/// rewritten: they stay there.
const ONCE_OF_THE_ACCOUNT: [&str; 20] = [
    "made a key for programs",
    "revoked a key for programs",
    "looked at an inviting party",
    "added an endpoint for events",
    "drew another secret for an endpoint",
    "drew another secret for an endpoint and ended those before at once",
    "stopped an endpoint",
    "let an endpoint go on",
    "removed an endpoint",
    "an endpoint was stopped after days of failures",
    "had an event sent again",
    "the address of a calendar feed was made",
    "the address of a calendar feed was revoked",
    "an arrival was declared",
    "an arrival notice was filed",
    "an arrival notice was corrected",
    "an arrival notice was withdrawn",
    "an arrival notice is overdue",
    "the deadline of an arrival notice was moved later",
    "looked at an arrival",
];

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
    /// Several chains that were found under what was sought; of one the page is opened at once.
    found: Vec<ChainLine>,
    chains: Vec<ChainLine>,
    first_page: String,
    next_page: String,
}

struct ChainLine {
    href: String,
    name: String,
    entries: String,
    last: String,
}

#[derive(Template)]
#[template(path = "office/audit-chain.html")]
struct ChainPage {
    frame: Frame,
    chain: String,
    entries: Vec<Told>,
    /// Of an inviting party: what stands of it in the chain of the account that registered it, and the address of that chain.
    earlier: Vec<Told>,
    account: String,
    first_page: String,
    next_page: String,
}

struct Told {
    position: String,
    at: String,
    actor: String,
    act: String,
    /// Whether the act stands as it was recorded, in English, because it is recorded no more.
    as_recorded: bool,
    detail: String,
}

async fn get_chains(reader: Auditing) -> Result<HttpResponse, Trouble> {
    show(&reader, (reader.form().await?, Vec::new()), StatusCode::OK).await
}

async fn show(
    reader: &Auditing,
    (form, found): (Form, Vec<ChainLine>),
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (words, asked) = (reader.words(), answers::query(reader));
    let before = asked.text("moved").parse::<u64>().ok();
    let before = before.map(|moved| (moved.to_string(), asked.text("chain").to_owned()));
    let mut reading = reader.works().reading().await?;
    let latest = audit::latest_chains(&mut reading, before.as_ref(), A_PAGE as i64 + 1).await?;
    drop(reading);
    let next = latest.get(A_PAGE - 1).filter(|_| latest.len() > A_PAGE);
    let next_page = next.and_then(|last| {
        let key = [("moved", last.moved_by.as_str()), ("chain", last.chain.as_str())];
        serde_html_form::to_string(key).ok().map(|query| format!("{FOLDER}?{query}"))
    });
    let page = ChainsPage {
        frame: reader.frame(),
        form,
        found,
        chains: latest.iter().take(A_PAGE).map(|it| line(words, it)).collect(),
        first_page: before.map(|_| FOLDER.to_owned()).unwrap_or_default(),
        next_page: next_page.unwrap_or_default(),
    };
    reader.page_as(status, &page)
}

fn line(words: Words, it: &LatestChain) -> ChainLine {
    ChainLine {
        href: format!("{FOLDER}/{}", it.chain),
        name: it.chain.clone(),
        entries: it.position.to_string(),
        last: words.time(it.at),
    }
}

/// What is sought goes in a body: it stays out of logs and histories. A BIN or IIN can lead to several parties, and each has a chain.
async fn post_search(reader: Auditing, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = reader.words();
    let mut reading = reader.works().reading().await?;
    let chains = chains_of(&mut reading, answers.text("sought")).await?;
    let found = with_entries(&mut reading, words, chains).await?;
    drop(reading);
    let mut form = Reader::new(&answers, words);
    match found.as_slice() {
        [one] => Ok(reader.see_other(&one.href)),
        [] => {
            form.complain("sought", words.t("office-audit-nothing"));
            show(&reader, (form.form(), found), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        [_, ..] => show(&reader, (form.form(), found), StatusCode::OK).await,
    }
}

/// Those of some chains that have entries, a party's in the chain of its account among them.
async fn with_entries(
    db: &mut PgConnection,
    words: Words,
    chains: Vec<Chain>,
) -> Result<Vec<ChainLine>, Trouble> {
    let names: Vec<String> = chains.iter().map(Chain::to_string).collect();
    let heads = audit::heads(db, &names).await?;
    let mut found = Vec::new();
    for (chain, name) in chains.iter().zip(names) {
        if let Some(head) = heads.iter().find(|head| head.chain == name) {
            found.push(line(words, head));
        } else if let Some(last) = earlier(db, &name, 1).await?.1.first() {
            let (href, last) = (format!("{FOLDER}/{chain}"), words.time(last.at));
            found.push(ChainLine { href, name, entries: "0".to_owned(), last });
        }
    }
    Ok(found)
}

/// The chains of the case, the invitation, the account or the inviting parties that a number or an address names.
async fn chains_of(db: &mut PgConnection, typed: &str) -> Result<Vec<Chain>, Trouble> {
    if let Ok(number) = InvitationNumber::parse(typed)
        && let Some(found) = invitations::find_by_number(db, &number).await?
    {
        return Ok(vec![Chain::Invitation(found.id)]);
    }
    if let Ok(reference) = Reference::parse(typed)
        && let Some(found) = applications::find_by_reference(db, &reference).await?
    {
        return Ok(vec![Chain::Application(found.id)]);
    }
    if let Ok(email) = Email::parse(typed) {
        let found = accounts::account_of(db, &email).await?;
        return Ok(found.map(|account| Chain::Account(account.id)).into_iter().collect());
    }
    let number = Identification::parse(PartyKind::LegalPerson, typed)
        .or_else(|_| Identification::parse(PartyKind::Individual, typed));
    let Ok(number) = number else { return Ok(Vec::new()) };
    let found = accounts::parties_by_identification(db, number.as_str()).await?;
    Ok(found.into_iter().map(Chain::Party).collect())
}

/// What stands of an inviting party in the chain of the account that registered it, the latest first, with the name of that chain. Of other chains there is
/// nothing, nor of a party that an account registered after another: since that is possible, what a party does stands in its own chain.
async fn earlier(db: &mut PgConnection, chain: &str, most: i64) -> sqlx::Result<(String, Vec<Link>)> {
    let party = chain.strip_prefix("party:").and_then(|id| Uuid::try_parse(id).ok()).map(InvitingPartyId);
    let Some(party) = party else { return Ok((String::new(), Vec::new())) };
    let Some(account) = accounts::account_of_first_party(db, party).await? else {
        return Ok((String::new(), Vec::new()));
    };
    let account = Chain::Account(account).to_string();
    let acts = ONCE_OF_THE_ACCOUNT.map(str::to_owned);
    let found = audit::links_of_acts(db, &account, &acts, most).await?;
    Ok((account, found))
}

/// A look at the record is an entry of its own, made before anything is shown.
async fn get_chain(reader: Auditing, chain: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (chain, words) = (chain.into_inner(), reader.words());
    let before = answers::query(&reader).text("before").parse::<i64>().ok();
    let mut reading = reader.works().reading().await?;
    let found = audit::links_before(&mut reading, &chain, before, A_PAGE as i64 + 1).await?;
    let (account, earlier) = match before {
        None => earlier(&mut reading, &chain, A_PAGE as i64).await?,
        Some(_) => Default::default(),
    };
    if found.is_empty() && earlier.is_empty() {
        return Err(Trouble::NotFound);
    }
    let actors = found.iter().chain(&earlier).filter_map(|link| account_in(&link.actor));
    let names = accounts::names_of(&mut reading, &actors.collect::<Vec<Uuid>>()).await?;
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
        earlier: earlier.iter().map(|link| told(words, link, &names)).collect(),
        account: format!("{FOLDER}/{account}"),
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
    let act = words_of(&link.act);
    Told {
        position: link.position.to_string(),
        at: words.time(link.at),
        actor: name.map_or_else(|| link.actor.clone(), |name| format!("{name} ({role})")),
        act: act.map_or_else(|| link.act.clone(), |key| words.t(key)),
        as_recorded: act.is_none(),
        detail: detail.map(|_| link.detail.to_string()).unwrap_or_default(),
    }
}
