//! `visa-portal visa verify FILE`

mod report;

use crate::commands::database::Database;
use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use report::Report;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;
use visa_portal::config::{Place, Settings};
use visa_portal::passports::{MachineReadableZone, PassportNumber};
use visa_portal::startup;
use visa_portal::visas::publication::{Listed, REVOCATIONS, RevocationList};
use visa_portal::visas::scan::{MOST_BYTES, is_picture_or_document};
use visa_portal::visas::seal::{Certificate, TrustedSigner, read_jws};
use visa_portal::visas::{
    Beside, Fault, Judgement, PrintedZone, ReadError, Scanned, read_file, standing, store,
};
use visa_portal::web::Clock;

#[derive(Subcommand)]
pub enum Command {
    /// Check a visa by its seal: a PDF, a picture of the print, or the bytes of its DataMatrix code. The first word is the verdict;
    /// the exit code is 0 for VALID alone
    Verify(Verify),
}

#[derive(Args)]
pub struct Verify {
    /// PDF, PNG or JPEG; or the code's bytes as a reader gives them, raw or in hexadecimal digits
    file: PathBuf,
    /// Trust the signer of this certificate (DER or PEM) beside those of the database
    #[arg(long, value_name = "CERT")]
    trust: Vec<PathBuf>,
    /// A downloaded revocations.jws: the visas on it are annulled or used up
    #[arg(long, value_name = "FILE")]
    revocations: Option<PathBuf>,
    /// Ask no database: go by --trust and --revocations alone
    #[arg(long)]
    offline: bool,
    /// The two lines of the zone as they stand on the visa, one after the other
    #[arg(long, value_name = "LINES")]
    visa_mrz: Option<String>,
    /// The two lines of the zone of the passport shown, one after the other
    #[arg(long, value_name = "LINES")]
    passport_mrz: Option<String>,
}

/// How long a file may take to be read.
const LONGEST_READING: Duration = Duration::from_secs(60);

pub async fn run(settings: &Settings, Command::Verify(verify): &Command) -> anyhow::Result<ExitCode> {
    let today = Clock::of_the_machine().today();
    let mut known = Known::given(verify)?;
    let passport = verify.passport_mrz.as_deref().map(|lines| passport_number(lines, today)).transpose()?;
    let bytes = bytes_of(&verify.file)?;
    let scanned = match read_in_time(bytes) {
        Ok(scanned) => scanned,
        Err(reason) => {
            return Ok(
                Report { known: &known, unread: Some(reason), ..Report::of(&Judgement::unread()) }.print()
            );
        }
    };
    let printed = verify.visa_mrz.as_deref().map(zone_lines);
    let beside = Beside { zone: printed.or(scanned.zone), passport };

    let mut database = if verify.offline { None } else { served(settings, verify).await? };
    if let Some((_, pool)) = &mut database {
        known.signers.extend(store::trusted_signers(&mut *pool.acquire().await?).await?);
    }
    let judgement = Judgement::on(&scanned.seal, &beside, &known.signers, today);
    known.read_revocations(verify, today)?;
    let number = judgement.seal.as_ref().and_then(|read| read.contents.number.clone());
    let mut fault = number.as_ref().and_then(|number| known.fault(number));
    let mut issued_here = None;
    if let (Some(number), Some((_, pool))) = (&number, &database) {
        let stands = standing(&mut *pool.acquire().await?, number, today).await?;
        issued_here = Some(stands.is_some());
        fault = stands.flatten().or(fault);
    }
    if let Some((_, pool)) = database {
        pool.close().await;
    }
    let judgement = judgement.with_fault(fault);
    Ok(Report { known: &known, beside, issued_here, ..Report::of(&judgement) }.print())
}

/// What a verifier goes by without a database.
#[derive(Default)]
pub struct Known {
    pub signers: Vec<TrustedSigner>,
    pub revocations: Option<RevocationList>,
}

impl Known {
    fn given(verify: &Verify) -> anyhow::Result<Self> {
        let signers = verify.trust.iter().map(|path| {
            let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let certificate = Certificate::parse(&bytes).with_context(|| path.display().to_string())?;
            Ok(TrustedSigner::from(certificate))
        });
        Ok(Self { signers: signers.collect::<anyhow::Result<_>>()?, revocations: None })
    }

    /// A list that is not believed is an error: without it the answer could be a wrong VALID.
    fn read_revocations(&mut self, verify: &Verify, today: NaiveDate) -> anyhow::Result<()> {
        let Some(path) = &verify.revocations else { return Ok(()) };
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let list = read_jws(&text, REVOCATIONS, &self.signers, today);
        self.revocations = Some(list.with_context(|| path.display().to_string())?);
        Ok(())
    }

    fn fault(&self, number: &visa_portal::visas::VisaNumber) -> Option<Fault> {
        self.revocations.as_ref()?.says(number).map(|listed| match listed {
            Listed::Annulled => Fault::Annulled,
            Listed::UsedUp => Fault::UsedUp,
        })
    }
}

/// The database where there is one already: none is made to check a visa. With certificates to go by, one that does not answer is
/// done without.
async fn served(settings: &Settings, verify: &Verify) -> anyhow::Result<Option<(Database, sqlx::PgPool)>> {
    let is_there = match &settings.database.place {
        Place::At(_) => true,
        Place::Embedded => settings.var.join("pg").exists(),
    };
    if !is_there {
        return Ok(None);
    }
    let opened = async {
        let database = Database::shared(settings)?;
        let pool = startup::connect(&database.url, &settings.database).await?;
        anyhow::Ok((database, pool))
    };
    match opened.await {
        Ok(opened) => Ok(Some(opened)),
        Err(error) if !verify.trust.is_empty() => {
            eprintln!("visa-portal: {error:#}; going by the certificates given");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// At most one byte more than is ever looked at, however large the file is.
fn bytes_of(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(bytes)
}

/// A file that takes too long is left to itself: the program ends without it.
fn read_in_time(bytes: Vec<u8>) -> Result<Scanned, String> {
    let (done, read) = mpsc::channel();
    let reader = std::thread::Builder::new().stack_size(64 * 1024 * 1024);
    let begun = reader.spawn(move || done.send(read_any(&bytes)).ok());
    begun.map_err(|error| error.to_string())?;
    match read.recv_timeout(LONGEST_READING) {
        Ok(read) => read.map_err(|error| error.to_string()),
        Err(mpsc::RecvTimeoutError::Timeout) => Err("the file takes too long to be read".to_owned()),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err("the file cannot be read".to_owned()),
    }
}

fn read_any(file: &[u8]) -> Result<Scanned, ReadError> {
    if file.is_empty() {
        return Err(ReadError::NoCode);
    }
    if file.len() > MOST_BYTES || is_picture_or_document(file) {
        return read_file(file);
    }
    Ok(Scanned { seal: seal_bytes(file), zone: None })
}

/// Hexadecimal digits, blanks between them allowed, are read as the bytes that they stand for.
fn seal_bytes(file: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = file.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let read: Option<Vec<u8>> = digits
        .chunks(2)
        .map(|pair| match std::str::from_utf8(pair) {
            Ok(text) if text.len() == 2 => u8::from_str_radix(text, 16).ok(),
            Ok(_) | Err(_) => None,
        })
        .collect();
    read.unwrap_or_else(|| file.to_owned())
}

/// Two lines of a visa's zone, or what was given in their place: that is no zone, and the verdict says so.
fn zone_lines(typed: &str) -> PrintedZone {
    let cells: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    match cells.split_at_checked(36) {
        Some((first, second)) => PrintedZone { first: first.to_owned(), second: second.to_owned() },
        None => PrintedZone { first: cells, second: String::new() },
    }
}

fn passport_number(typed: &str, today: NaiveDate) -> anyhow::Result<PassportNumber> {
    let cells: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let Some((upper, lower)) = cells.split_at_checked(44) else {
        bail!("--passport-mrz: a passport's zone has two lines of 44 characters");
    };
    match MachineReadableZone::read(upper, lower, today) {
        Ok(zone) => Ok(zone.number),
        Err(_) => bail!("--passport-mrz: a check digit or a field of the passport's zone is wrong"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_bytes_or_as_hexadecimal_digits() {
        assert_eq!(seal_bytes(b"dc 03\n6A"), [0xdc, 0x03, 0x6a]);
        assert_eq!(seal_bytes(&[0xdc, 0x03, 0x6a]), [0xdc, 0x03, 0x6a]);
        assert_eq!(seal_bytes(b"dc0"), b"dc0");
    }

    #[test]
    fn the_lines_of_a_zone_are_parted_by_blanks_or_by_nothing() {
        let (first, second) = ("V".repeat(36), "7".repeat(36));

        for typed in [format!("{first}{second}"), format!("{first}\n{second}"), format!(" {first} {second} ")]
        {
            assert_eq!(zone_lines(&typed), PrintedZone { first: first.clone(), second: second.clone() });
        }
    }
}
