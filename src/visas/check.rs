//! Checking a seal that somebody read off a printed visa, and how the visa that it names stands today.

use crate::visas::{Beside, Fault, Judgement, VisaNumber, store};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// A judgement, and whether the portal issued the visa that a good seal names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub judgement: Judgement,
    pub issued_here: bool,
}

/// Judges a seal by the keys that the portal trusts and by what it knows of the visa.
pub async fn check_seal(
    db: &mut PgConnection,
    seal: &[u8],
    beside: &Beside,
    today: NaiveDate,
) -> sqlx::Result<Checked> {
    let signers = store::trusted_signers(db).await?;
    let judgement = Judgement::on(seal, beside, &signers, today);
    let number = judgement.seal.as_ref().and_then(|read| read.contents.number.clone());
    match number {
        Some(number) => {
            let standing = standing(db, &number, today).await?;
            let fault = standing.flatten();
            Ok(Checked { judgement: judgement.with_fault(fault), issued_here: standing.is_some() })
        }
        None => Ok(Checked { judgement, issued_here: false }),
    }
}

/// Why the visa of a number lets nobody in today, where the portal issued one; none within where it does.
pub async fn standing(
    db: &mut PgConnection,
    number: &VisaNumber,
    today: NaiveDate,
) -> sqlx::Result<Option<Option<Fault>>> {
    let Some(visa) = store::find_by_number(db, number).await? else { return Ok(None) };
    let entries_made = store::entries_made(db, visa.id).await?;
    Ok(Some(visa.verdict(entries_made, today).fault()))
}
