//! The second step: the bank asks the holder of a card.

use crate::payments::Decline;
use crate::payments::sandbox::checkout::Standing;
use crate::payments::sandbox::present_card::{CannotPay, Presented, capture, decline, find_standing};
use crate::web::Work;

/// What the holder answers the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    Approves,
    Refuses,
}

/// Takes the holder's answer. A refusal leaves the checkout open for another card.
pub async fn answer(work: &mut Work, id: &str, holder: Holder) -> Result<Presented, CannotPay> {
    let checkout = find_standing(work, id, Standing::SecondStep).await?;
    let ending = checkout.card_ending.as_deref().unwrap_or("0000");

    match holder {
        Holder::Approves => {
            capture(work, &checkout, ending).await?;
            Ok(Presented::Paid)
        }
        Holder::Refuses => {
            decline(work, &checkout, ending, Decline::NotAuthenticated).await?;
            Ok(Presented::Declined(Decline::NotAuthenticated))
        }
    }
}
