//! The interface for programs against its own description: Schemathesis, which nobody here wrote, calls every address of
//! a portal with the demonstration's cases, with no key, with a carrier's and with an inviting party's.

use crate::support::{Actor, Portal};
use futures_util::future::join_all;
use std::path::PathBuf;
use std::process::Stdio;
use tokio::process::Command;
use uuid::Uuid;
use visa_portal::accounts::keep_keys::{make_key, register_carrier};
use visa_portal::accounts::{Designator, KeyOwner, NewKey, Scope};
use visa_portal::startup::demo::load;
use visa_portal::vocabulary::AccountId;
use visa_portal::web::Actor as By;

/// What must hold of each answer: no server error, no status, type, header or shape that the description does not have, no call
/// that needs a key answered without one.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,\
                      response_schema_conformance,ignored_auth,use_after_free,ensure_resource_availability";

fn schemathesis() -> PathBuf {
    let program = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/schemathesis/bin/schemathesis"));
    assert!(program.exists(), "script/install-schemathesis brings {}", program.display());
    program
}

/// Calls everything with a header; what went wrong, or nothing.
async fn calls_everything(portal: &Portal, who: &str, header: Option<String>) -> Option<String> {
    let reports = std::env::temp_dir().join(format!("visa-portal-contract-{}", Uuid::now_v7()));
    std::fs::create_dir_all(&reports).unwrap();
    let mut command = Command::new(schemathesis());
    command.arg("run").arg(format!("{}/api/v1/openapi.json", portal.url));
    command.args(["--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", "12"]);
    command.args(["--seed", "1", "--generation-deterministic", "--no-shrink", "--continue-on-failure"]);
    command.args(["--suppress-health-check", "all", "--warnings", "off", "--no-color", "--max-time", "150"]);
    if let Some(header) = header {
        command.args(["--header", &header]);
    }
    let command = command.current_dir(&reports).env("NO_PROXY", "127.0.0.1").stdin(Stdio::null());
    let done = command.kill_on_drop(true).output().await.unwrap();
    std::fs::remove_dir_all(&reports).ok();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(
        said.contains("Test cases:"),
        "{who}: it called nothing: {said}{}",
        String::from_utf8_lossy(&done.stderr)
    );
    (!done.status.success()).then(|| format!("{who}: {said}"))
}

async fn account_of(portal: &Portal, email: &str) -> AccountId {
    let id: Uuid = sqlx::query_scalar("select id from accounts where email = $1")
        .bind(email)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    AccountId(id)
}

async fn carriers_key(portal: &Portal) -> String {
    let by = account_of(portal, "admin@example.org").await;
    let new = NewKey { name: "check-in".into(), scopes: vec![Scope::Verifications] };
    let key = portal.works().run(By::Account { id: by, role: "administrator" }, move |work| {
        Box::pin(async move {
            let designator = Designator::parse("KC").unwrap();
            let carrier = register_carrier(work, by, "Air Astana".into(), designator).await?;
            make_key(work, by, KeyOwner::Carrier(carrier), &new).await
        })
    });
    key.await.unwrap().reveal().to_owned()
}

/// The allowance of a key and the tries of an address have tests of their own; here every call is the first.
async fn forgets_every_call(portal: &Portal) {
    let never_counts = "
        create function every_call_is_the_first() returns trigger language plpgsql as
            $$ begin new.count := 1; return new; end $$;
        create trigger every_call_is_the_first before insert or update on attempts
            for each row execute function every_call_is_the_first();";
    sqlx::raw_sql(never_counts).execute(&mut portal.owner().await).await.unwrap();
}

#[actix_web::test]
async fn every_answer_to_every_caller_is_one_that_the_description_has() {
    let portal = Portal::with(|settings| settings.flood_limit = None).await;
    load(&portal.shared).await.unwrap();
    forgets_every_call(&portal).await;
    let hotel = account_of(&portal, "hotel@example.org").await;
    let hotel = Actor { id: hotel, email: "hotel@example.org".into(), browser: portal.visitor() };
    let partys = portal.program_of(&hotel, &Scope::OF_PARTIES).await.key;
    let carriers = carriers_key(&portal).await;
    let bearer = |key: &str| Some(format!("Authorization: Bearer {key}"));

    let wrong = join_all([
        calls_everything(&portal, "nobody", None),
        calls_everything(&portal, "a carrier", bearer(&carriers)),
        calls_everything(&portal, "an inviting party", bearer(&partys)),
    ])
    .await;

    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[actix_web::test]
async fn a_browsers_session_opens_no_call() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    party.get("/inviting").await.is(200);

    for path in ["/api/v1/invitations", "/api/v1/arrival-notices", "/api/v1/webhooks/events"] {
        assert_eq!(party.bytes(path).await.0, 401, "{path}");
    }
}
