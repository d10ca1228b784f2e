//! What `visa verify` prints: the verdict as its first word, the level of trust, then what the seal says, a line each.

use super::Known;
use chrono::DateTime;
use std::process::ExitCode;
use visa_portal::visas::seal::{ReadSeal, SealedEntries, SealedStay, TrustLevel, Verdict};
use visa_portal::visas::{Beside, Finding, Judgement};

pub struct Report<'r> {
    pub judgement: &'r Judgement,
    pub known: &'r Known,
    pub beside: Beside,
    /// Why nothing was read.
    pub unread: Option<String>,
    /// Whether the database knows the visa; none where none was asked.
    pub issued_here: Option<bool>,
}

static NOTHING: Known = Known { signers: Vec::new(), revocations: None };

impl<'r> Report<'r> {
    pub fn of(judgement: &'r Judgement) -> Self {
        Self { judgement, known: &NOTHING, beside: Beside::default(), unread: None, issued_here: None }
    }

    pub fn print(&self) -> ExitCode {
        let finding = self.judgement.finding;
        println!("{}", finding.word());
        println!("trust: {}", trust(finding.trust()));
        if let Some(reason) = &self.unread {
            println!("reason: {reason}");
        }
        if let Some(read) = &self.judgement.seal {
            self.print_seal(read);
        }
        self.print_sources();
        match finding {
            Finding::Seal(Verdict::Valid) => ExitCode::SUCCESS,
            Finding::Seal(_) | Finding::Visa(_) => ExitCode::FAILURE,
        }
    }

    fn print_seal(&self, read: &ReadSeal) {
        let (header, contents) = (&read.header, &read.contents);
        println!("state: {}", header.state.trim_end_matches('<'));
        println!("signer: {}", header.reference);
        let signers = self.known.signers.iter().filter(|signer| signer.reference == header.reference);
        for curve in signers.filter_map(|signer| signer.key.unsupported_curve()) {
            println!("unsupported: the signer's curve {curve}");
        }
        println!("issued: {}", header.issued);
        println!("sealed: {}", header.signed);
        if let Some(number) = &contents.number {
            println!("visa: {number}");
        }
        println!("zone: {}", contents.zone.first());
        println!("zone: {}", contents.zone.second());
        println!("passport: {}", contents.passport_number);
        if let Some(entries) = contents.entries {
            println!("entries: {}", worded_entries(entries));
        }
        println!("stay: {}", worded_stay(contents.stay));
        if let Some(category) = &contents.category {
            println!("category: {category}");
        }
        if let Some(from) = contents.valid_from {
            println!("valid from: {from}");
        }
        if let Some(until) = contents.zone.valid_until() {
            println!("valid until: {until}");
        }
        if !contents.unknown.is_empty() {
            let tags: Vec<String> = contents.unknown.iter().map(|tag| format!("{tag:02X}")).collect();
            println!("unknown features: {}", tags.join(" "));
        }
    }

    /// What the answer rests on, so that nobody takes a comparison for made that was not.
    fn print_sources(&self) {
        if self.unread.is_some() {
            return;
        }
        let compared = |is_there: bool| if is_there { "compared" } else { "not compared" };
        println!("printed zone: {}", compared(self.beside.zone.is_some()));
        println!("passport shown: {}", compared(self.beside.passport.is_some()));
        match self.issued_here {
            Some(true) => println!("database: the visa is known"),
            Some(false) => println!("database: no visa has this number"),
            None => println!("database: not asked"),
        }
        match self.known.revocations.as_ref() {
            Some(list) => {
                let day = |seconds| DateTime::from_timestamp(seconds, 0).map(|at| at.to_rfc3339());
                let written = |seconds| day(seconds).unwrap_or_default();
                println!("revocations: of {}, good until {}", written(list.iat), written(list.exp));
            }
            None => println!("revocations: no list given"),
        }
    }
}

fn trust(level: TrustLevel) -> &'static str {
    match level {
        TrustLevel::Trustable => "trustable",
        TrustLevel::MediumFraudPotential => "medium fraud potential",
        TrustLevel::HighFraudPotential => "high fraud potential",
    }
}

fn worded_entries(entries: SealedEntries) -> String {
    match entries {
        SealedEntries::UpTo(count) => count.to_string(),
        SealedEntries::Unlimited => "any number".to_owned(),
    }
}

fn worded_stay(stay: SealedStay) -> String {
    match stay {
        SealedStay::For { days, months, years } => {
            let parts = [(years, "years"), (months, "months"), (days, "days")];
            let parts = parts.into_iter().filter(|(count, _)| *count > 0);
            parts.map(|(count, unit)| format!("{count} {unit}")).collect::<Vec<_>>().join(" ")
        }
        SealedStay::UntilExpiry => "until the visa expires".to_owned(),
        SealedStay::DecidedAtBorder => "as decided at the border".to_owned(),
        SealedStay::TransitOnly => "transit without entering".to_owned(),
    }
}
