//! The laws of the architecture, read off the sources.

use crate::support::sources::{Source, rooms, sources};
use regex_lite::Regex;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    let rooms = rooms();
    let names = Regex::new(r"crate::\{?([a-z_]+)").unwrap();
    let mut broken = Vec::new();
    for source in sources("src").iter().filter(|source| source.room().is_some()) {
        let place = |room: &str| rooms.iter().position(|name| name == room);
        let own = place(source.room().unwrap());
        for found in names.captures_iter(&source.text_without_tests()) {
            if place(&found[1]) > own {
                broken.push(format!("{} uses {}", source.path, &found[1]));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn only_pages_and_what_serves_them_know_the_web_framework() {
    let allowed = |source: &Source| {
        source.is_named("pages")
            || source.is_named("api")
            || source.is_named("roles")
            || source.is_in("web")
            || source.room().is_none()
    };
    let known = |text: &str| text.contains("actix_web") || text.contains("actix_multipart");
    assert_eq!(offenders(|source| !allowed(source) && known(&source.text)), Vec::<String>::new());
}

#[test]
fn templates_are_rendered_by_pages_and_letters_alone() {
    let allowed =
        |source: &Source| source.is_named("pages") || source.is_in("web") || source.is_in("letters");
    assert_eq!(offenders(|source| !allowed(source) && source.text.contains("askama")), Vec::<String>::new());
}

#[test]
fn sql_stands_in_stores_alone() {
    let allowed = |source: &Source| {
        source.is_named("store")
            || source.path.ends_with("startup/database.rs")
            || source.path.ends_with("startup/private.rs")
    };
    assert_eq!(
        offenders(|source| !allowed(source) && source.text.contains("sqlx::query")),
        Vec::<String>::new()
    );
}

#[test]
fn nouns_know_neither_the_clock_nor_waiting() {
    let verbs_and_doors =
        |source: &Source| source.text.contains("&mut Work") || source.text.contains("async fn");
    let clock = Regex::new(r"\bUtc::now\b|\bInstant::now\b").unwrap();
    let asks = |source: &Source| clock.is_match(&source.text_without_tests());
    assert_eq!(
        offenders(|source| !verbs_and_doors(source)
            && source.room() != Some("web")
            && source.room().is_some()
            && asks(source)),
        Vec::<String>::new()
    );
}

#[test]
fn a_table_is_written_by_one_room() {
    let owners = owners();
    let writes = Regex::new(r"(?:insert into|update|delete from) ([a-z_]+)").unwrap();
    let mut broken = Vec::new();
    for source in sources("src").iter().filter(|source| source.is_named("store")) {
        for found in writes.captures_iter(&source.text) {
            if let Some(owner) = owners.get(&found[1])
                && Some(owner.as_str()) != source.room()
            {
                broken.push(format!("{} writes {}", source.path, &found[1]));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_table_has_its_room() {
    let made = Regex::new(r"create table ([a-z_]+)").unwrap();
    let owners = owners();
    let tables: BTreeSet<String> = sources("migrations")
        .iter()
        .flat_map(|source| {
            made.captures_iter(&source.text).map(|found| found[1].to_owned()).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(tables, owners.keys().cloned().collect());
}

/// A room's own `mod.rs`.
fn introduces(source: &Source) -> bool {
    source.path.ends_with("/mod.rs") && source.path.matches('/').count() == 2
}

#[test]
fn a_mod_file_introduces_and_no_more() {
    assert_eq!(
        offenders(|source| introduces(source) && source.text.lines().count() > 40),
        Vec::<String>::new()
    );
    let code = |source: &Source| {
        introduces(source)
            && source.text.lines().any(|line| {
                line.starts_with("fn ")
                    || line.starts_with("pub fn ")
                    || line.starts_with("impl")
                    || line.starts_with("struct")
            })
    };
    assert_eq!(offenders(code), Vec::<String>::new());
}

#[test]
fn nothing_is_allowed_without_a_reason_and_nothing_climbs_two_stairs() {
    let bad = |source: &Source| source.text.contains("#[allow(") || source.text.contains("super::super");
    assert_eq!(offenders(bad), Vec::<String>::new());
}

#[test]
fn every_rule_is_cited_where_it_is_enforced_and_where_it_is_tested() {
    let rules = std::fs::read_to_string("docs/rules.md").unwrap();
    let ids: BTreeSet<String> = Regex::new(r"\*\*([EFPIAVN][0-9])\*\*")
        .unwrap()
        .captures_iter(&rules)
        .map(|id| id[1].to_owned())
        .collect();
    assert!(ids.len() >= 27, "docs/rules.md lists {} rules", ids.len());
    let code: String = sources("src").iter().map(Source::text_without_tests).collect();
    let tests: String = sources("src")
        .iter()
        .map(Source::tests)
        .chain(sources("tests").iter().map(|s| s.text.clone()))
        .collect();
    let cited = |text: &str, id: &str| {
        let (letter, number) = id.split_at(1);
        let number: u32 = number.parse().unwrap();
        let alone = Regex::new(&format!(r"(?i)(?:\b|_){id}(?:\b|_)")).unwrap();
        let ranges = Regex::new(&format!(r"\b{letter}([0-9]) to {letter}([0-9])\b")).unwrap();
        alone.is_match(text)
            || ranges
                .captures_iter(text)
                .any(|range| (range[1].parse().unwrap()..=range[2].parse().unwrap()).contains(&number))
    };
    let unenforced: Vec<_> = ids.iter().filter(|id| !cited(&code, id)).collect();
    let untested: Vec<_> = ids.iter().filter(|id| !cited(&tests, id)).collect();
    assert_eq!((unenforced, untested), (Vec::new(), Vec::new()));
}

fn offenders(offends: impl Fn(&Source) -> bool) -> Vec<String> {
    sources("src").into_iter().filter(|source| offends(source)).map(|source| source.path).collect()
}

/// Which room writes which table; the one list, as the architecture states it.
fn owners() -> BTreeMap<String, String> {
    [
        ("web", "sessions kept_answers carried_answers attempts answered_calls"),
        ("audit", "audit_entries audit_heads"),
        ("letters", "letters"),
        ("attachments", "attachments kept_pictures photograph_checks photographs_used_nevertheless uncut_pictures"),
        (
            "accounts",
            "accounts inviting_parties second_factors recovery_codes account_tokens carriers api_keys party_roles party_joinings",
        ),
        ("webhooks", "webhook_endpoints webhook_secrets webhook_events webhook_deliveries"),
        ("calendar", "declared_days counting_policies promised_days"),
        ("eligibility", "citizenships categories"),
        ("fees", "fee_rows exchange_rates"),
        ("passports", "passports"),
        ("guestbook", "saved_guests saved_passports saved_premises"),
        ("invitations", "invitations invitation_steps legal_invitation_steps party_suspensions invitation_reviews invitation_groups invitation_group_lines party_verdicts party_corrections party_quotas quota_defaults"),
        (
            "applications",
            "applications application_steps legal_steps information_requests requested_items information_replies item_answers \
             taken_over offered_photographs",
        ),
        (
            "payments",
            "payments payment_events legal_payment_moves surplus_approvals acquirer_statements statement_lines \
             sandbox_checkouts sandbox_captures sandbox_events",
        ),
        ("visas", "visas signing_certificates certificates certificate_revocations corrections"),
        ("review", "reviews decisions phrases officers_notes watchlist proposed_refusals confirmation_policies"),
        ("border", "checkpoint_codes checkpoints crossings"),
        ("arrivals", "arrivals notices batches batch_lines deadline_changes reminders calendar_feeds"),
        ("statistics", "counted_days daily_counts published_quarters"),
    ]
    .into_iter()
    .flat_map(|(room, tables)| tables.split(' ').map(move |table| (table.to_owned(), room.to_owned())))
    .collect()
}
