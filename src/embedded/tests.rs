//! Against a real PostgreSQL, each on a cluster of its own.

use super::{Embedded, EmbeddedError};
use crate::config::scratch::Folder;
use std::fs;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

fn search_path() -> Vec<PathBuf> {
    vec![PathBuf::from("/usr/local/bin"), PathBuf::from("/usr/bin")]
}

fn start(var: &Path) -> Embedded {
    Embedded::start(var, &search_path()).unwrap()
}

/// What the server answers to an independent client.
fn ask(database: &Embedded, sql: &str) -> String {
    let said = Command::new("psql").args(["-XAtq", "-d", database.url(), "-c", sql]).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

fn postmaster(var: &Path) -> String {
    fs::read_to_string(var.join("pg/postmaster.pid")).unwrap().lines().next().unwrap().to_owned()
}

fn kill(signal: &str, pid: &str) {
    assert!(Command::new("kill").args([signal, pid]).status().unwrap().success());
}

/// Within two minutes: the disk of a machine that builds at the same time may be slow.
fn eventually(claim: impl Fn() -> bool) {
    let begun = Instant::now();
    while !claim() {
        assert!(begun.elapsed() < Duration::from_secs(120));
        std::thread::yield_now();
    }
}

#[test]
fn data_is_kept_when_the_portal_stops_and_starts() {
    let var = Folder::new("embedded-kept");
    let first = start(&var);
    ask(&first, "create table kept as select 'Нұр-Сұлтан' as place");
    first.stop();
    assert!(!var.join("pg/postmaster.pid").exists(), "the server stops with the portal");

    let second = start(&var);

    assert_eq!(ask(&second, "select upper(place) from kept"), "НҰР-СҰЛТАН");
    assert_eq!(ask(&second, "show data_checksums"), "on");
    assert_eq!(ask(&second, "show fsync"), "on");
}

#[test]
fn no_network_port_is_opened_and_the_socket_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let var = Folder::new("embedded-local");
    let database = start(&var);

    assert_eq!(ask(&database, "show listen_addresses"), "");
    assert_eq!(fs::metadata(var.join("pg")).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(fs::metadata(var.join("pg/.s.PGSQL.5432")).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn a_server_that_is_killed_is_started_again_with_its_data() {
    let var = Folder::new("embedded-killed");
    let database = start(&var);
    ask(&database, "create table kept as select 7 as seven");
    let killed = postmaster(&var);

    kill("-KILL", &killed);

    let socket = var.join("pg/.s.PGSQL.5432");
    eventually(|| {
        let pid = fs::read_to_string(var.join("pg/postmaster.pid")).unwrap_or_default();
        !pid.starts_with(&killed) && pid.contains("ready") && UnixStream::connect(&socket).is_ok()
    });
    assert_eq!(ask(&database, "select seven from kept"), "7");
}

#[test]
fn remains_of_a_killed_server_do_not_stop_the_next_start() {
    let var = Folder::new("embedded-remains");
    let database = start(&var);
    ask(&database, "create table kept as select 7 as seven");
    // A session that sits in a long statement outlives its killed server for a while, and holds its memory.
    let mut session = Command::new("psql");
    session
        .args(["-Xq", "-d", database.url(), "-c", "select pg_sleep(2)"])
        .stderr(std::process::Stdio::null());
    let mut session = session.spawn().unwrap();
    eventually(|| {
        ask(&database, "select count(*) from pg_stat_activity where query like 'select pg_sleep%'") == "1"
    });
    kill("-KILL", &postmaster(&var));
    drop(database);

    let next = start(&var);

    assert_eq!(ask(&next, "select seven from kept"), "7");
    session.wait().unwrap();
}

#[test]
fn a_cluster_half_made_is_made_anew() {
    let var = Folder::new("embedded-half");
    fs::create_dir_all(var.join("pg.new/base")).unwrap();
    fs::write(var.join("pg.new/PG_VERSION"), "15\n").unwrap();

    let database = start(&var);

    assert_eq!(ask(&database, "select current_database()"), "portal");
    assert!(!var.join("pg.new").exists());
}

#[test]
fn a_second_portal_is_turned_away_and_a_command_joins() {
    let var = Folder::new("embedded-second");
    let first = start(&var);
    ask(&first, "create table kept as select 7 as seven");

    assert!(matches!(Embedded::start(&var, &search_path()), Err(EmbeddedError::InUse(_))));
    let joined = Embedded::join_or_start(&var, &search_path()).unwrap();
    assert_eq!(ask(&joined, "select seven from kept"), "7");
    drop(joined);

    assert_eq!(ask(&first, "select seven from kept"), "7", "what was joined is left running");
}

#[test]
fn a_path_too_long_for_a_socket_is_gone_around() {
    use std::io::{Read, Write};
    let var = Folder::new("embedded-long");
    let deep = var.join("a folder with a name that is long".repeat(4));

    let database = start(&deep);

    // The address is good in this process alone, so the client is here: a start-up packet for protocol 3.0.
    let folder = database.url().split_once("host=").unwrap().1;
    let mut stream = UnixStream::connect(format!("{folder}/.s.PGSQL.5432")).unwrap();
    let body = b"\0\x03\0\0user\0portal\0database\0portal\0\0";
    stream.write_all(&u32::try_from(body.len() + 4).unwrap().to_be_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = [0; 9];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(answer, [b'R', 0, 0, 0, 8, 0, 0, 0, 0], "AuthenticationOk");
}

#[test]
fn data_of_a_version_that_is_not_installed_is_left_alone() {
    let var = Folder::new("embedded-version");
    fs::create_dir_all(var.join("pg")).unwrap();
    fs::write(var.join("pg/PG_VERSION"), "9\n").unwrap();

    let refused = Embedded::start(&var, &search_path()).unwrap_err();

    assert!(matches!(&refused, EmbeddedError::OtherVersion { made_by, .. } if made_by == "9"), "{refused}");
}
