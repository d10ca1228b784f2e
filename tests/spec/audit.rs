//! The record: what was entered stays, and where the database's owner changed it, that shows.

use crate::support::Portal;
use serde_json::json;
use sqlx::{AssertSqlSafe, Executor};
use std::fs;
use std::path::PathBuf;
use visa_portal::audit::{self, Chain, Entry, Flaw, Witness};
use visa_portal::vocabulary::AccountId;
use visa_portal::web::Actor;

/// A chain that only these tests write.
const TARIFF: &str = "setting:tariff";

#[actix_web::test]
async fn an_untouched_record_verifies() {
    let portal = recorded(&["row began", "row ended", "row began"]).await;
    enter(&portal, Chain::Account(AccountId::mint()), "signed in").await;
    sign(&portal).await;

    assert_eq!(flaws(&portal).await, []);
}

#[actix_web::test]
async fn the_database_refuses_to_change_what_was_recorded() {
    let portal = recorded(&["row began"]).await;

    for change in
        ["update audit_entries set act = 'never'", "delete from audit_entries", "truncate audit_entries"]
    {
        let refused = portal.owner().await.execute(change).await.unwrap_err();

        assert_eq!(refused.as_database_error().unwrap().constraint(), Some("what_was_recorded_stays"));
    }
}

#[actix_web::test]
async fn an_edited_entry_is_found() {
    let portal = recorded(&["row began", "row ended"]).await;

    tamper(&portal, "update audit_entries set act = 'never' where chain = 'setting:tariff' and position = 1")
        .await;

    assert_eq!(flaws(&portal).await, [Flaw::Edited { chain: TARIFF.into(), position: 1 }]);
}

#[actix_web::test]
async fn a_deleted_entry_is_found() {
    let portal = recorded(&["row began", "row ended", "row began"]).await;

    tamper(&portal, "delete from audit_entries where chain = 'setting:tariff' and position = 2").await;

    assert_eq!(flaws(&portal).await, [Flaw::Missing { chain: TARIFF.into(), position: 2 }]);
}

#[actix_web::test]
async fn an_inserted_entry_is_found() {
    let portal = recorded(&["row began", "row ended"]).await;

    tamper(
        &portal,
        "update audit_entries set position = 3 where chain = 'setting:tariff' and position = 2;
         insert into audit_entries select chain, 2, at, actor, act, detail, hash, hash from audit_entries
         where chain = 'setting:tariff' and position = 1",
    )
    .await;

    assert_eq!(flaws(&portal).await, [Flaw::Edited { chain: TARIFF.into(), position: 2 }]);
}

#[actix_web::test]
async fn swapped_entries_are_found() {
    let portal = recorded(&["row began", "row ended", "row began"]).await;

    tamper(
        &portal,
        "update audit_entries set position = 9 where chain = 'setting:tariff' and position = 2;
         update audit_entries set position = 2 where chain = 'setting:tariff' and position = 3;
         update audit_entries set position = 3 where chain = 'setting:tariff' and position = 9",
    )
    .await;

    assert_eq!(flaws(&portal).await, [Flaw::OutOfOrder { chain: TARIFF.into(), position: 2 }]);
}

#[actix_web::test]
async fn an_end_cut_off_is_found_by_the_head() {
    let portal = recorded(&["row began", "row ended"]).await;

    tamper(&portal, "delete from audit_entries where chain = 'setting:tariff' and position = 2").await;

    assert_eq!(flaws(&portal).await, [Flaw::Cut { chain: TARIFF.into(), found: 1, expected: 2 }]);
}

#[actix_web::test]
async fn an_end_cut_off_together_with_its_head_is_found_by_the_signed_head() {
    let portal = recorded(&["row began", "row ended"]).await;
    sign(&portal).await;

    tamper(&portal, CUT_WITH_HEAD).await;

    assert_eq!(flaws(&portal).await, [Flaw::Cut { chain: TARIFF.into(), found: 1, expected: 2 }]);
}

#[actix_web::test]
async fn a_chain_cut_and_written_on_is_found_by_the_signed_head() {
    let portal = recorded(&["row began", "row ended"]).await;
    sign(&portal).await;
    tamper(&portal, CUT_WITH_HEAD).await;

    enter(&portal, Chain::Setting("tariff"), "row kept").await;

    assert_eq!(flaws(&portal).await, [Flaw::UnlikeSignedHead { chain: TARIFF.into(), position: 2 }]);
}

#[actix_web::test]
async fn a_chain_taken_away_whole_is_found_by_the_signed_head() {
    let portal = recorded(&["row began", "row ended"]).await;
    sign(&portal).await;

    tamper(&portal, "delete from audit_entries where chain = 'setting:tariff'; delete from audit_heads where chain = 'setting:tariff'").await;

    assert_eq!(flaws(&portal).await, [Flaw::Gone { chain: TARIFF.into(), position: 2 }]);
}

#[actix_web::test]
async fn a_head_or_entries_without_the_other_are_found() {
    let portal = recorded(&["row began"]).await;
    tamper(&portal, "delete from audit_heads where chain = 'setting:tariff'").await;
    assert_eq!(flaws(&portal).await, [Flaw::Cut { chain: TARIFF.into(), found: 1, expected: 0 }]);

    let portal = recorded(&["row began"]).await;
    tamper(&portal, "delete from audit_entries where chain = 'setting:tariff'").await;
    assert_eq!(flaws(&portal).await, [Flaw::Cut { chain: TARIFF.into(), found: 0, expected: 1 }]);
}

#[actix_web::test]
async fn signed_heads_altered_or_taken_away_are_found() {
    let portal = recorded(&["row began"]).await;
    sign(&portal).await;
    enter(&portal, Chain::Setting("tariff"), "row ended").await;
    sign(&portal).await;
    let (path, text) = signed_heads(&portal);
    let lines: Vec<&str> = text.lines().collect();

    fs::write(&path, text.replacen("\"position\":1", "\"position\":7", 1)).unwrap();
    let altered = flaws(&portal).await;
    fs::write(&path, format!("{}\n", lines[1])).unwrap();
    let taken_away = flaws(&portal).await;

    let at = "heads-2026-03-02.jsonl:1".to_owned();
    assert_eq!(altered[0], Flaw::Forged { at: at.clone() });
    assert_eq!(taken_away, [Flaw::HeadsMissing { at }]);
}

#[actix_web::test]
async fn every_head_that_moved_is_signed_once() {
    let portal = Portal::start().await;
    sign(&portal).await;
    enter(&portal, Chain::Setting("tariff"), "row began").await;
    let first = sign(&portal).await;
    let nothing_new = sign(&portal).await;
    enter(&portal, Chain::Setting("tariff"), "row ended").await;
    enter(&portal, Chain::Setting("tariff"), "row began").await;
    enter(&portal, Chain::Account(AccountId::mint()), "signed in").await;

    let second = sign(&portal).await;

    assert_eq!((first, nothing_new, second), (1, 0, 2));
    let (_, text) = signed_heads(&portal);
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    let heads = last["statement"]["heads"].as_array().unwrap();
    let fees = heads.iter().find(|head| head["chain"] == TARIFF).unwrap();
    assert_eq!(fees["position"], json!(3));
}

#[actix_web::test]
async fn a_head_whose_transaction_ended_late_is_signed_in_the_next_round() {
    let portal = Portal::start().await;
    sign(&portal).await;
    let (go, wait) = tokio::sync::oneshot::channel::<()>();
    let (began, is_under_way) = tokio::sync::oneshot::channel::<()>();
    let works = portal.works().clone();
    let slow = tokio::spawn(async move {
        works
            .run::<(), sqlx::Error, _>(Actor::Portal, |work| {
                Box::pin(async move {
                    audit::record(work, Entry::new(Chain::Setting("slow"), "began")).await?;
                    began.send(()).unwrap();
                    wait.await.unwrap();
                    Ok(())
                })
            })
            .await
    });
    is_under_way.await.unwrap();
    enter(&portal, Chain::Setting("quick"), "began").await;
    let meanwhile = sign(&portal).await;
    go.send(()).unwrap();
    slow.await.unwrap().unwrap();

    let afterwards = sign(&portal).await;

    assert_eq!((meanwhile, afterwards, sign(&portal).await), (1, 1, 0));
}

#[actix_web::test]
async fn entries_made_at_once_stand_in_one_chain() {
    let portal = Portal::start().await;

    let entries = (0..20).map(|_| enter(&portal, Chain::Setting("tariff"), "row began"));
    futures_util::future::join_all(entries).await;

    assert_eq!(flaws(&portal).await, []);
    let links = audit::store::links(&mut portal.owner().await, TARIFF).await.unwrap();
    assert_eq!(links.len(), 20);
}

/// Takes the last entry away and sets the head back to the one before.
const CUT_WITH_HEAD: &str = "delete from audit_entries where chain = 'setting:tariff' and position = 2;
     update audit_heads h set position = 1, hash = e.hash from audit_entries e
     where h.chain = 'setting:tariff' and e.chain = h.chain and e.position = 1";

/// A portal whose fees have these entries.
async fn recorded(acts: &[&'static str]) -> Portal {
    let portal = Portal::start().await;
    for act in acts {
        enter(&portal, Chain::Setting("tariff"), act).await;
    }
    portal
}

async fn enter(portal: &Portal, chain: Chain, act: &'static str) {
    let entry = Entry::new(chain, act).with("amount", 6000).with("currency", "USD");
    let run = portal.works().run::<(), sqlx::Error, _>(Actor::Portal, move |work| {
        Box::pin(async move { audit::record(work, entry).await })
    });
    run.await.unwrap();
}

/// Does what only the owner of the database can: past the trigger that guards the entries.
async fn tamper(portal: &Portal, statements: &'static str) {
    let guarded = format!(
        "alter table audit_entries disable trigger all; {statements}; alter table audit_entries enable trigger all"
    );
    sqlx::raw_sql(AssertSqlSafe(guarded)).execute(&mut portal.owner().await).await.unwrap();
}

fn witness(portal: &Portal) -> Witness {
    Witness::kept_in(portal.var()).unwrap()
}

async fn sign(portal: &Portal) -> usize {
    audit::sign_heads(portal.works(), &witness(portal)).await.unwrap()
}

async fn flaws(portal: &Portal) -> Vec<Flaw> {
    audit::verify_record(portal.works(), &witness(portal)).await.unwrap()
}

fn signed_heads(portal: &Portal) -> (PathBuf, String) {
    let path = portal.var().join("audit/heads-2026-03-02.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    (path, text)
}
