//! The press: printed visas are drawn off the async threads, a few at a time, in a queue that ends.

use crate::eligibility::Named;
use crate::visas::sheet::{self, Across, Sheet, SheetError};
use crate::visas::{Verdict, Visa};
use crate::vocabulary::Language;
use crate::web::Words;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The presses, and the places to wait for one.
#[derive(Clone)]
pub struct Press {
    places: Arc<Semaphore>,
    presses: Arc<Semaphore>,
}

/// Why no sheet was printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotPrint {
    /// More are waiting than are printed in a second or two.
    #[error("every press is taken")]
    Busy,
    #[error(transparent)]
    Sheet(#[from] SheetError),
}

impl Press {
    /// One sheet per core at a time.
    pub fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self::with(cores, cores * 40)
    }

    /// So many sheets at once, and so many more that wait.
    pub fn with(presses: usize, waiting: usize) -> Self {
        Self {
            places: Arc::new(Semaphore::new(presses + waiting)),
            presses: Arc::new(Semaphore::new(presses)),
        }
    }

    /// The sheet as a PDF. The permits go with the work: a visitor who leaves frees no press that is still at it.
    pub async fn print(&self, sheet: Sheet) -> Result<Vec<u8>, CannotPrint> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| CannotPrint::Busy)?;
        let press = Arc::clone(&self.presses).acquire_owned().await.map_err(|_| CannotPrint::Busy)?;
        let held = (place, press);
        let printed = tokio::task::spawn_blocking(move || {
            let printed = sheet::draw(&sheet);
            drop(held);
            printed
        });
        Ok(printed.await.map_err(|_| CannotPrint::Busy)??)
    }
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Visa {
    /// What is printed of the visa. What was issued stays; only the address of the portal and the words across the page
    /// are of the day.
    pub fn sheet(&self, photograph: Vec<u8>, public_url: &str, verdict: Verdict) -> Sheet {
        Sheet {
            number: self.number.clone(),
            holder: self.holder.clone(),
            citizenship: self.citizenship_name.clone(),
            passport_number: self.passport_number.clone(),
            born: self.born,
            sex: self.sex,
            category: self.category.clone(),
            purpose: self.purpose,
            entries: self.entries,
            stay: self.stay,
            valid: self.valid,
            issued_at: self.issued_at,
            inviting_party: self.inviting_party_name.clone(),
            airports: self.airports.clone(),
            additional: self.institution.as_deref().map(treated_at),
            zone: self.zone.clone(),
            seal: self.seal.clone(),
            verify_address: format!("{public_url}/verify/{}", self.number.as_str()),
            photograph,
            across: across(verdict),
        }
    }
}

/// The institution once, and in each language what it is.
pub(super) fn treated_at(institution: &str) -> Named {
    let worded = |language| Words::of(language).t("visas-sheet-institution");
    Named {
        en: format!("{}: {institution}", worded(Language::En)),
        ru: worded(Language::Ru),
        kk: worded(Language::Kk),
    }
}

/// Why a visa is none to travel with any more.
pub(super) fn across(verdict: Verdict) -> Option<Across> {
    match verdict {
        Verdict::Annulled { .. } => Some(Across::Annulled),
        Verdict::UsedUp => Some(Across::UsedUp),
        Verdict::Expired { .. } => Some(Across::Expired),
        Verdict::Valid | Verdict::NotYetValid { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visas::visa::tests::{day, visa};

    #[tokio::test]
    async fn past_its_queue_the_press_is_busy_and_free_again_afterwards() {
        let press = Press::with(1, 1);
        let sheet = || visa().sheet(b"no picture".to_vec(), "http://localhost", Verdict::Valid);

        let (first, second, third) =
            tokio::join!(press.print(sheet()), press.print(sheet()), press.print(sheet()));

        assert!(matches!((first, second), (Err(CannotPrint::Sheet(_)), Err(CannotPrint::Sheet(_)))));
        assert_eq!(third, Err(CannotPrint::Busy));
        assert!(matches!(press.print(sheet()).await, Err(CannotPrint::Sheet(_))));
    }

    #[test]
    fn rule_v3_a_visa_that_cannot_be_used_any_more_says_so_across_the_page() {
        let across = |verdict| visa().sheet(Vec::new(), "http://localhost", verdict).across;

        assert_eq!(across(Verdict::Annulled { on: day("2026-05-02") }), Some(Across::Annulled));
        assert_eq!(across(Verdict::UsedUp), Some(Across::UsedUp));
        assert_eq!(across(Verdict::Expired { until: day("2026-09-30") }), Some(Across::Expired));
        assert_eq!(across(Verdict::Valid), None);
        assert_eq!(across(Verdict::NotYetValid { from: day("2026-04-01") }), None);
    }
}
