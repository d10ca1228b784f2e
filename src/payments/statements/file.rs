//! An acquirer's list as a file of comma- or semicolon-separated values.

use crate::payments::{LineKind, StatementLine};

/// More lines than a day has.
const MOST: usize = 20_000;
/// Longer than any acquirer's name for a transaction or an order, in bytes.
const LONGEST: usize = 255;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("it is not text in UTF-8")]
    NotText,
    #[error("its first line names no column {0}")]
    NoColumn(&'static str),
    #[error("line {line} cannot be read: {text}")]
    Line { line: u64, text: String },
    #[error("it has no lines, or too many")]
    Length,
}

/// The names under which files have the columns, in small letters without blanks, dashes and underscores.
const CAPTURE: [&str; 5] = ["capture", "transaction", "transactionid", "operationid", "id"];
const AMOUNT: [&str; 3] = ["amount", "sum", "orgamount"];
const CURRENCY: [&str; 1] = ["currency"];
const REFERENCE: [&str; 5] = ["reference", "invoice", "invoiceid", "orderid", "order"];
const KIND: [&str; 4] = ["kind", "type", "status", "statusname"];

/// Reads a file whose first line names its columns: the transaction, its amount in major units, its currency, and where there
/// are such the order and what was done (a refund, or else a capture). Lines of what took no money are passed over.
pub fn read(bytes: &[u8]) -> Result<Vec<StatementLine>, FileError> {
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|_| FileError::NotText)?.clone();
    let column = |names: &[&str]| headers.iter().position(|header| names.contains(&plain(header).as_str()));
    let capture = column(&CAPTURE).ok_or(FileError::NoColumn("transaction"))?;
    let amount = column(&AMOUNT).ok_or(FileError::NoColumn("amount"))?;
    let currency = column(&CURRENCY).ok_or(FileError::NoColumn("currency"))?;
    let (reference, kind) = (column(&REFERENCE), column(&KIND));
    let mut lines = Vec::new();
    for record in reader.records() {
        let record =
            record.map_err(|error| FileError::Line { line: line_of(&error), text: error.to_string() })?;
        let field = |column: usize| record.get(column).unwrap_or_default();
        let wrong = || FileError::Line {
            line: record.position().map_or(0, csv::Position::line),
            text: record.iter().collect::<Vec<_>>().join(", ").chars().filter(|c| !c.is_control()).collect(),
        };
        let done = kind.map_or(Some(Done::Took(LineKind::Captured)), |column| done(field(column)));
        let Done::Took(kind) = done.ok_or_else(wrong)? else { continue };
        let is_name = |text: &str| text.len() <= LONGEST && !text.chars().any(char::is_control);
        let named = [Some(capture), reference].into_iter().flatten().all(|column| is_name(field(column)));
        let minor = minor_units(field(amount)).ok_or_else(wrong)?;
        if !named || field(capture).is_empty() || !is_currency(field(currency)) || lines.len() == MOST {
            return Err(wrong());
        }
        lines.push(StatementLine {
            kind,
            capture: field(capture).to_owned(),
            reference: reference.map(|column| field(column).to_owned()).filter(|text| !text.is_empty()),
            minor,
            currency: field(currency).to_uppercase(),
        });
    }
    if lines.is_empty() { Err(FileError::Length) } else { Ok(lines) }
}

fn line_of(error: &csv::Error) -> u64 {
    error.position().map_or(0, csv::Position::line)
}

fn plain(header: &str) -> String {
    header.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).flat_map(char::to_lowercase).collect()
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic())
}

/// What a line says was done.
enum Done {
    Took(LineKind),
    /// Asked for, held or refused: no money came or went.
    Nothing,
}

/// None for a word that is not known: a line that is passed over for want of a word could be money.
fn done(word: &str) -> Option<Done> {
    match plain(word).as_str() {
        "capture" | "captured" | "charge" | "charged" | "paid" | "succeeded" | "purchase" => {
            Some(Done::Took(LineKind::Captured))
        }
        "returned" | "refund" | "refunded" => Some(Done::Took(LineKind::Returned)),
        "new" | "created" | "pending" | "auth" | "authorized" | "authorised" | "reject" | "rejected"
        | "fail" | "failed" | "decline" | "declined" | "cancel" | "canceled" | "cancelled" | "void"
        | "voided" | "expired" => Some(Done::Nothing),
        _unknown => None,
    }
}

/// `28701`, `28 701,00` or `28,701.50` in minor units; a refund's sign is not read. A single mark before three digits could part
/// thousands or a fraction, and is not guessed at.
fn minor_units(typed: &str) -> Option<i64> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.strip_prefix('-').unwrap_or(&plain);
    let point = plain.rfind(['.', ',']).filter(|at| matches!(plain.len() - at, 2 | 3));
    let (major, minor) = point.map_or((plain, "0"), |at| (&plain[..at], &plain[at + 1..]));
    let mark = major.find(['.', ',']).map(|at| &major[at..=at]);
    if let Some(mark) = mark {
        let groups: Vec<&str> = major.split(mark).collect();
        let parted = matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|group| group.len() == 3);
        let clear = point.map_or(groups.len() > 2, |at| !plain[at..].starts_with(mark));
        if !parted || !clear {
            return None;
        }
    }
    let major: String = major.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    if !digits(&major) || !digits(minor) || major.len() > 12 {
        return None;
    }
    let minor: i64 = format!("{minor:0<2}").parse().ok()?;
    Some(major.parse::<i64>().ok()? * 100 + minor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: LineKind, capture: &str, reference: Option<&str>, minor: i64) -> StatementLine {
        let reference = reference.map(str::to_owned);
        StatementLine { kind, capture: capture.into(), reference, minor, currency: "KZT".into() }
    }

    #[test]
    fn a_file_is_read_by_the_names_of_its_columns_in_any_order() {
        let file = "Invoice ID;Amount;Currency;Status;Transaction-Id\n10000001;28701,00;kzt;CHARGE;t-1\n\
                    10000002;28 701;KZT;REFUND;t-2\n10000003;5;KZT;REJECT;t-3\n";

        let lines = read(file.as_bytes()).unwrap();

        let charged = line(LineKind::Captured, "t-1", Some("10000001"), 2_870_100);
        let refunded = line(LineKind::Returned, "t-2", Some("10000002"), 2_870_100);
        assert_eq!(lines, [charged, refunded]);
    }

    #[test]
    fn without_a_column_for_it_every_line_is_a_capture() {
        let lines = read("\u{feff}id,amount,currency\r\nt-1,12.2,KZT\r\n".as_bytes()).unwrap();

        assert_eq!(lines, [line(LineKind::Captured, "t-1", None, 1220)]);
    }

    #[test]
    fn amounts_are_read_as_banks_write_them_and_never_guessed() {
        let amounts =
            ["28701", "28701.5", "28 701,50", "28,701.50", "-28701", "1.028.701,5"].map(minor_units);
        assert_eq!(amounts, [2_870_100, 2_870_150, 2_870_150, 2_870_150, 2_870_100, 102_870_150].map(Some));

        assert_eq!(["", "about 5", "1e3", "5.", ".5", "0x10"].map(minor_units), [None; 6]);
        assert_eq!(
            ["60.000", "28,701", "1,2,3", "1,028,70.5", "--5", "12,345,67"].map(minor_units),
            [None; 6]
        );
    }

    #[test]
    fn what_is_missing_or_wrong_is_said() {
        assert_eq!(read(b"amount,currency\n5,KZT\n"), Err(FileError::NoColumn("transaction")));
        assert_eq!(read(b"id,currency\n5,KZT\n"), Err(FileError::NoColumn("amount")));
        assert_eq!(read(b"\xff\xfe"), Err(FileError::NotText));
        assert_eq!(read(b"id,amount,currency\n"), Err(FileError::Length));
        let wrong = read(b"id,amount,currency\nt-1,5,KZT\nt-2,five,KZT\n");
        assert_eq!(wrong, Err(FileError::Line { line: 3, text: "t-2, five, KZT".into() }));
        let unknown = read(b"id,amount,currency,status\nt-1,5,KZT,debited\n");
        assert_eq!(unknown, Err(FileError::Line { line: 2, text: "t-1, 5, KZT, debited".into() }));
        let unseen = read(b"id,amount,currency\nt\0-1,5,KZT\n");
        assert_eq!(unseen, Err(FileError::Line { line: 2, text: "t-1, 5, KZT".into() }));
        let long = format!("id,amount,currency\n{},5,KZT\n", "t".repeat(256));
        assert!(matches!(read(long.as_bytes()), Err(FileError::Line { line: 2, .. })));
    }
}
