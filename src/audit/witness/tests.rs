use super::*;
use crate::config::scratch::Folder;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn head(position: i64) -> Vec<SignedHead> {
    vec![SignedHead { chain: "setting:fees".into(), position, hash: "00".repeat(32) }]
}

fn lines(witness: &Witness) -> Vec<Statement> {
    let lines = Lines::of(witness.folder()).unwrap().map(|line| line.unwrap().1);
    lines.map(|line| heads::read(&line, witness.key()).unwrap()).collect()
}

#[test]
fn a_key_is_drawn_once_and_kept_for_its_owner_alone() {
    let var = Folder::new("witness-key");

    let first = Witness::kept_in(&var).unwrap();
    let second = Witness::kept_in(&var).unwrap();

    assert_eq!(first.key(), second.key());
    assert_eq!(fs::metadata(var.join("keys/audit.pem")).unwrap().permissions().mode() & 0o777, 0o600);
    fs::set_permissions(var.join("keys/audit.pem"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(matches!(Witness::kept_in(&var), Err(WitnessError::Readable(_))));
}

#[test]
fn each_line_names_the_one_before_it_over_the_days() {
    let var = Folder::new("witness-lines");
    let witness = Witness::kept_in(&var).unwrap();

    witness.open().unwrap().unwrap().append(at("2026-03-16T23:59:00Z"), None, head(1)).unwrap();
    let mut book = witness.open().unwrap().unwrap();
    book.append(at("2026-03-17T00:00:00Z"), None, head(2)).unwrap();
    book.append(at("2026-03-16T23:00:00Z"), None, head(3)).unwrap();

    let raw: Vec<_> = Lines::of(witness.folder()).unwrap().map(Result::unwrap).collect();
    let places: Vec<_> = raw.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(places, ["heads-2026-03-16.jsonl:1", "heads-2026-03-17.jsonl:1", "heads-2026-03-17.jsonl:2"]);
    let statements = lines(&witness);
    assert_eq!(statements[0].previous, NO_LINE);
    assert_eq!(statements[1].previous, heads::digest(&raw[0].1));
    assert_eq!(statements[2].previous, heads::digest(&raw[1].1));
}

#[test]
fn two_do_not_write_at_once() {
    let var = Folder::new("witness-lock");
    let witness = Witness::kept_in(&var).unwrap();

    let book = witness.open().unwrap();

    assert!(book.is_some() && witness.open().unwrap().is_none());
    drop(book);
    assert!(witness.open().unwrap().is_some());
}

#[test]
fn half_a_line_left_by_a_crash_is_taken_away() {
    let var = Folder::new("witness-torn");
    let witness = Witness::kept_in(&var).unwrap();
    witness.open().unwrap().unwrap().append(at("2026-03-16T08:00:00Z"), None, head(1)).unwrap();
    let path = witness.folder().join("heads-2026-03-16.jsonl");
    let mut file = OpenOptions::new().append(true).open(&path).unwrap();
    file.write_all(b"{\"statement\":").unwrap();
    assert_eq!(lines(&witness).len(), 1);

    witness.open().unwrap().unwrap().append(at("2026-03-16T08:01:00Z"), None, head(2)).unwrap();

    let positions: Vec<_> = lines(&witness).iter().map(|said| said.heads[0].position).collect();
    assert_eq!(positions, [1, 2]);
}

#[test]
fn a_line_longer_than_a_piece_is_read_whole() {
    let var = Folder::new("witness-long");
    let witness = Witness::kept_in(&var).unwrap();
    let many: Vec<_> = (1..=2000).flat_map(head).collect();
    witness.open().unwrap().unwrap().append(at("2026-03-16T08:00:00Z"), None, many).unwrap();

    witness.open().unwrap().unwrap().append(at("2026-03-16T08:01:00Z"), None, head(1)).unwrap();

    let raw: Vec<_> = Lines::of(witness.folder()).unwrap().map(|line| line.unwrap().1).collect();
    assert_eq!(lines(&witness)[1].previous, heads::digest(&raw[0]));
}
