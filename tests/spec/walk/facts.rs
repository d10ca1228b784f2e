//! What the database holds, as far as the rules say anything of it. People and things go by the order in which they came.

use visa_portal::vocabulary::Instant;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    pub invitations: Vec<InvitationFacts>,
    pub cases: Vec<CaseFacts>,
    pub payments: Vec<PaymentFacts>,
    pub visas: Vec<VisaFacts>,
    pub corrections: Vec<CorrectionFacts>,
    pub suspended: Vec<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationFacts {
    pub stage: String,
    pub version: i32,
    pub numbered: bool,
    /// The officer who took it last and has not put it back, and until when.
    pub held: Option<(usize, Instant)>,
    /// Every step and who took it: `approve by officer 2`.
    pub steps: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    pub applicant: usize,
    pub stage: String,
    pub version: i32,
    pub touched: Instant,
    pub since: Instant,
    pub invitation: Option<usize>,
    pub names_confirmed: bool,
    pub submitted: Option<Instant>,
    /// In minor units.
    pub fee: Option<i64>,
    pub paid: Option<(Instant, usize)>,
    /// Its place in the queue.
    pub waits_since: Option<Instant>,
    /// Whether something was asked, and whether that was answered.
    pub inquiry: (bool, bool),
    pub decided: Option<(Instant, usize)>,
    pub refused: bool,
    pub visa: Option<usize>,
    pub ended: Option<Instant>,
    /// The officer who took it last and has not put it back, and until when.
    pub held: Option<(usize, Instant)>,
    pub proposed_by: Option<usize>,
    pub steps: Vec<String>,
    /// Every letter about the case, sorted.
    pub letters: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentFacts {
    pub case: usize,
    pub state: String,
    pub captured: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisaFacts {
    pub case: usize,
    pub annulled: bool,
    pub replaced_by: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectionFacts {
    pub visa: usize,
    pub settled: bool,
    pub replacement: Option<usize>,
}

/// The first thing that the database holds otherwise than the rules say.
pub fn difference(ruled: &Facts, held: &Facts) -> Option<String> {
    fn first<T: PartialEq + std::fmt::Debug>(what: &str, ruled: &[T], held: &[T]) -> Option<String> {
        if ruled.len() != held.len() {
            return Some(format!("there are {} {what}, where the rules say {}", held.len(), ruled.len()));
        }
        let (place, (ruled, held)) =
            ruled.iter().zip(held).enumerate().find(|(_, (ruled, held))| ruled != held)?;
        Some(format!("of the {what} number {place} is\n{held:#?}\nwhere the rules say\n{ruled:#?}"))
    }
    first("invitations", &ruled.invitations, &held.invitations)
        .or_else(|| first("cases", &ruled.cases, &held.cases))
        .or_else(|| first("payments", &ruled.payments, &held.payments))
        .or_else(|| first("visas", &ruled.visas, &held.visas))
        .or_else(|| first("corrections", &ruled.corrections, &held.corrections))
        .or_else(|| first("suspensions", &ruled.suspended, &held.suspended))
}
