//! One notice of a program, filed as a line of a file is (rules N4 to N6), or only held against what the portal knows.

use crate::arrivals::give_notice::{CannotGive, Given, give_notice};
use crate::arrivals::judge::{Judged, Known, Step, earliest_entry, judge, portal_number};
use crate::arrivals::line::{Claim, Code, Finding, Outcome};
use crate::arrivals::store::{self, many, of_programs};
use crate::arrivals::{Arrival, Receipt};
use crate::calendar;
use crate::vocabulary::{AccountId, Instant, InvitingPartyId};
use crate::web::Work;
use sqlx::PgConnection;

/// What became of a notice: as a line of a file is told, with its receipt or the one that the arrival had already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledClaim {
    pub outcome: Outcome,
    pub findings: Vec<Finding>,
    pub receipt: Receipt,
}

/// What would become of a notice that were filed now. Nothing is written.
pub async fn judge_claim(
    db: &mut PgConnection,
    party: InvitingPartyId,
    claim: &Claim,
    now: Instant,
) -> sqlx::Result<Judged> {
    let guest = (claim.guest.citizenship.clone(), claim.guest.passport_number.clone());
    let clocks = many::clocks_of_guests(db, party, &[guest], earliest_entry(claim.arrived)).await?;
    let of_a_clock = clocks.iter().find_map(|clock| clock.visa.as_ref()).map(|visa| visa.number.clone());
    let visas = match portal_number(claim).or(of_a_clock) {
        Some(number) => many::known_visas(db, &[number.into()]).await?,
        None => Vec::new(),
    };
    let edition = calendar::store::edition(db).await?;
    let deadline = calendar::deadline_of(db, claim.arrived).await?;
    let clocks: Vec<&Arrival> = clocks.iter().collect();
    let known = Known { clocks: &clocks, visa: visas.first(), deadline: &deadline, edition, filed_at: now };
    Ok(judge(claim, party, &known))
}

/// Rules N4 to N6: answers the clock of the arrival, or starts one and answers it at once; filed before, it gives the first
/// receipt again.
pub async fn file_claim(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    claim: &Claim,
) -> Result<FiledClaim, CannotGive> {
    let now = work.now();
    let judged = judge_claim(work, party, claim, now).await?;

    let arrival = match &judged.step {
        Step::Answer(clock) => clock.id,
        Step::Begin(clock, _) => store::start(work, clock, now).await?,
        Step::Nothing => {
            let number = judged.receipt.ok_or(CannotGive::NotFound)?;
            let found = of_programs::receipt(work, party, &number).await?.ok_or(CannotGive::NotFound)?;
            return Ok(FiledClaim {
                outcome: judged.outcome,
                findings: judged.findings,
                receipt: found.receipt,
            });
        }
    };

    match give_notice(work, (account, party), arrival, claim.notice.clone()).await? {
        Given::Now(receipt) => {
            Ok(FiledClaim { outcome: judged.outcome, findings: judged.findings, receipt: *receipt })
        }
        // Somebody filed it between the look and the deed.
        Given::Before(receipt) => Ok(FiledClaim {
            outcome: Outcome::Duplicate,
            findings: vec![Finding::with(Code::DuplicateOfReceipt, &receipt.number)],
            receipt: *receipt,
        }),
    }
}
