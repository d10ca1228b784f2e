//! Files of ten thousand arrival notices, and of ten thousand invitations, checked and filed on the portal's own private database: each in
//! at most ten seconds, in memory that does not grow from file to file.
//!
//! `cargo bench --bench filing`; it says how long each file took and how much memory the portal had at most, and fails where a file
//! took longer. `-- --lines 500 --files 2` tries it small.

use anyhow::{Context, ensure};
use clap::Parser;
use sqlx::{Connection, PgConnection};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use uuid::Uuid;
use visa_portal::arrivals;
use visa_portal::config::Arguments;
use visa_portal::embedded::Embedded;
use visa_portal::invitations::groups;
use visa_portal::startup::{self, Shared};
use visa_portal::web::Clock;

const LONGEST: Duration = Duration::from_secs(10);

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

/// What the bench itself is asked.
#[derive(Parser)]
struct Asked {
    /// How many lines a file has.
    #[arg(long, default_value_t = 10_000)]
    lines: usize,
    #[arg(long, default_value_t = 5)]
    files: usize,
    /// Given by `cargo bench`.
    #[arg(long)]
    bench: bool,
}

/// A folder that goes with the bench.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn main() -> anyhow::Result<()> {
    let asked = Asked::parse();
    let folder = Folder(std::env::temp_dir().join(format!("visa-portal-filing-{}", std::process::id())));
    let var = folder.0.to_str().context("a folder with a name")?;
    let line = ["filing", "--var", var, "--sandbox=on", "--rust-log", "error"];
    let settings = Line::try_parse_from(line)?.arguments.settings()?;
    // Before the runtime: the server ends with the thread that started it.
    let database = Embedded::start(&settings.var, &settings.programs)?;
    let outcome = actix_web::rt::System::new().block_on(async {
        let shared = Shared::open(&settings, database.url(), Clock::of_the_machine()).await?;
        startup::migrate(&shared.portal.works).await?;
        startup::load_reference_rows(&shared.portal.works).await?;
        run(&shared, database.url(), &asked).await
    });
    database.stop();
    outcome
}

async fn run(shared: &Shared, url: &str, asked: &Asked) -> anyhow::Result<()> {
    let mut owner = PgConnection::connect(url).await?;
    let (account, party) = party(&mut owner).await?;
    let mut times = Vec::with_capacity(asked.files);
    for nth in 0..asked.files {
        send(&mut owner, (account, party), &file(nth, asked.lines), asked.lines).await?;
        let began = Instant::now();
        arrivals::work_through_files(&shared.portal.works).await?;
        let took = began.elapsed();
        println!("{} lines filed in {took:.2?}, at most {} MB of memory so far", asked.lines, peak()? / 1024);
        times.push(took);
    }
    let filed: i64 = sqlx::query_scalar("select count(*) from arrivals a join notices n on n.id = a.notice")
        .fetch_one(&mut owner)
        .await?;
    ensure!(usize::try_from(filed)? == asked.lines * asked.files, "{filed} notices were filed");
    times.extend(invite(shared, &mut owner, (account, party), asked).await?);
    let slowest = times.into_iter().max().unwrap_or_default();
    ensure!(slowest <= LONGEST, "a file took {slowest:.1?}, longer than {LONGEST:?}");
    Ok(())
}

/// Groups of invitations: each checked, and then filed whole.
async fn invite(
    shared: &Shared,
    owner: &mut PgConnection,
    (account, party): (Uuid, Uuid),
    asked: &Asked,
) -> anyhow::Result<Vec<Duration>> {
    sqlx::query("insert into party_verdicts (party, position, verified, at) values ($1, 1, true, now())")
        .bind(party)
        .execute(&mut *owner)
        .await?;
    sqlx::query(
        "insert into quota_defaults (from_day, places, set_at) values ('2000-01-02', 1000000, now())",
    )
    .execute(&mut *owner)
    .await?;
    let mut times = Vec::with_capacity(asked.files);
    for nth in 0..asked.files {
        let group = Uuid::now_v7();
        sqlx::query(
            "insert into invitation_groups (id, inviting_party, sent_by, name, format, sha256, content, lines, sent_at)
             values ($1, $2, $3, 'Congress', 'csv', sha256($4), $4, $5, now())",
        )
        .bind(group)
        .bind(party)
        .bind(account)
        .bind(guests(nth, asked.lines))
        .bind(i32::try_from(asked.lines)?)
        .execute(&mut *owner)
        .await?;
        let began = Instant::now();
        groups::round(&shared.portal.works).await?;
        let checked = began.elapsed();
        sqlx::query(
            "update invitation_groups set taking = 'whole', asked_by = $2, asked_at = now() where id = $1",
        )
        .bind(group)
        .bind(account)
        .execute(&mut *owner)
        .await?;
        let began = Instant::now();
        groups::round(&shared.portal.works).await?;
        let filed = began.elapsed();
        println!("{} invitations checked in {checked:.2?} and filed in {filed:.2?}", asked.lines);
        times.extend([checked, filed]);
    }
    let filed: i64 = sqlx::query_scalar("select count(*) from invitations").fetch_one(owner).await?;
    ensure!(usize::try_from(filed)? == asked.lines * asked.files, "{filed} invitations were filed");
    Ok(times)
}

/// Guests of a group of their own.
fn guests(nth: usize, lines: usize) -> Vec<u8> {
    let mut file = String::from(
        "surname,given_names,citizenship,date_of_birth,sex,passport_number,category,entries,stay,from,until,places\n",
    );
    let first = Clock::of_the_machine().now().date_naive() + chrono::Days::new(30);
    let letter = char::from(b'A' + u8::try_from(nth % 26).unwrap_or_default());
    for line in 0..lines {
        file.push_str(&format!(
            "Sharma,Raj,IND,1988-11-04,M,Z{letter}{line:07},B12,single,30,{first},{},\"Almaty, Astana\"\n",
            first + chrono::Days::new(29)
        ));
    }
    file.into_bytes()
}

/// The most memory that this process had, in KiB; the database's is its own.
fn peak() -> anyhow::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("VmHWM")?;
    Ok(line.split_whitespace().nth(1).context("a number")?.parse()?)
}

async fn party(owner: &mut PgConnection) -> anyhow::Result<(Uuid, Uuid)> {
    let (account, party) = (Uuid::now_v7(), Uuid::now_v7());
    sqlx::query(
        "insert into accounts (id, email, role, name, language, password_hash, confirmed_at, registered_at)
         values ($1, 'hotel@example.kz', 'inviting_party', 'Aigerim Saparova', 'en', 'none', now(), now())",
    )
    .bind(account)
    .execute(&mut *owner)
    .await?;
    sqlx::query(
        "insert into inviting_parties (id, account, kind, name, identification, address, telephone)
         values ($1, $2, 'legal_person', 'Altyn Dala LLP', '040940001239', 'Almaty, Abay 10', '+7 727 000 00 00')",
    )
    .bind(party)
    .bind(account)
    .execute(&mut *owner)
    .await?;
    sqlx::query(
        "insert into party_roles (id, party, account, role, began_at)
         values (gen_random_uuid(), $1, $2, 'owner', now())",
    )
    .bind(party)
    .bind(account)
    .execute(owner)
    .await?;
    Ok((account, party))
}

/// Guests of a file of their own, in every column.
fn file(nth: usize, lines: usize) -> Vec<u8> {
    let mut file = String::from(
        "cause,surname,given_names,citizenship,date_of_birth,passport_number,visa_number,arrival_date,region,address,premises,departure_date\n",
    );
    let today = Clock::of_the_machine().now().date_naive();
    for line in 0..lines {
        let arrived = today - chrono::Days::new(u64::try_from(line % 5).unwrap_or_default());
        let letter = char::from(b'A' + u8::try_from(nth % 26).unwrap_or_default());
        file.push_str(&format!(
            "arrival,Tanaka,Yuki,JPN,1990-02-01,T{letter}{line:07},,{arrived},75,\"Almaty, Abay {}, apartment {line}\",hotel,{}\n",
            line % 200,
            arrived + chrono::Days::new(14)
        ));
    }
    file.into_bytes()
}

async fn send(
    owner: &mut PgConnection,
    (account, party): (Uuid, Uuid),
    content: &[u8],
    lines: usize,
) -> anyhow::Result<()> {
    sqlx::query(
        "insert into batches (id, inviting_party, filed_by, manner, format, sha256, content, lines, received_at)
         values ($1, $2, $3, 'line_by_line', 'csv', sha256($4), $4, $5, now())",
    )
    .bind(Uuid::now_v7())
    .bind(party)
    .bind(account)
    .bind(content)
    .bind(i32::try_from(lines)?)
    .execute(owner)
    .await?;
    Ok(())
}
