//! Taking an acquirer's list of a day, and asking about what the books do not have.

use crate::audit::{self, Chain, Entry};
use crate::payments::ask::ask;
use crate::payments::{Acquirer, Difference, Gateways, StatementLine, Unanswered, judge, store};
use crate::vocabulary::{StatementId, days_before};
use crate::web::{Actor, Work, Works};
use chrono::NaiveDate;

/// Where a list came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Source {
    Acquirer,
    File,
}

impl Source {
    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Acquirer => "acquirer",
            Self::File => "file",
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CannotTakeStatement {
    #[error("the acquirer gives its list as a file alone")]
    FileAlone,
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// So many days back a day's list is still asked for, should the acquirer have been out of reach.
const DAYS_BACK: u64 = 7;

/// Keeps an acquirer's list of a day. The latest counts.
pub async fn take_statement(
    work: &mut Work,
    acquirer: &str,
    day: NaiveDate,
    (source, lines): (Source, &[StatementLine]),
) -> sqlx::Result<()> {
    let (id, taken) = (StatementId::mint(), (work.actor().to_string(), work.now()));

    store::add_statement(work, (id, acquirer, day), source, taken).await?;
    store::add_lines(work, id, lines).await?;

    let entry = Entry::new(Chain::Setting("payments"), "an acquirer's list of a day was taken")
        .with("acquirer", acquirer)
        .with("day", day.to_string())
        .with("lines", lines.len().to_string());
    audit::record(work, entry).await
}

/// Asks an acquirer for its list of a day and takes it. Money that the books do not have is asked about at once.
pub async fn fetch_statement(
    works: &Works,
    gateways: &Gateways,
    acquirer: &Acquirer,
    (day, actor): (NaiveDate, Actor),
) -> Result<(), CannotTakeStatement> {
    let lines = acquirer.statement(day).await?.ok_or(CannotTakeStatement::FileAlone)?;
    let code = acquirer.code();
    works
        .run::<_, sqlx::Error, _>(actor, move |work| {
            Box::pin(async move { take_statement(work, code, day, (Source::Acquirer, &lines)).await })
        })
        .await?;
    Ok(ask_about_differences(works, gateways, code, day).await?)
}

/// So many payments are asked about while somebody waits. Who takes the list again goes on with those that are left.
const ASKED_AT_ONCE: usize = 50;

/// Asks about payments that the acquirer has money for and the books do not.
pub async fn ask_about_differences(
    works: &Works,
    gateways: &Gateways,
    acquirer: &str,
    day: NaiveDate,
) -> sqlx::Result<()> {
    let mut reading = works.reading().await?;
    let lines = store::lines_with_bookings(&mut reading, acquirer, day).await?;
    let unknown = lines
        .iter()
        .filter(|(line, booked)| matches!(judge(line, booked.as_ref()), Some(Difference::NotInTheBooks(_))));
    let references: Vec<&str> = unknown.filter_map(|(line, _)| line.reference.as_deref()).collect();
    let payments = store::of_references(&mut reading, acquirer, &references).await?;
    drop(reading);
    for payment in payments.into_iter().take(ASKED_AT_ONCE) {
        if let Err(error) = ask(works, gateways, &payment).await {
            tracing::warn!(payment.id = %payment.id, %error, "money that is not in the books could not be asked about");
        }
    }
    Ok(())
}

/// Takes the lists of the days gone by that are still missing, and answers how many those were.
pub async fn statements_round(works: &Works, gateways: &Gateways) -> sqlx::Result<usize> {
    let today = works.clock().today();
    let mut count = 0;
    for acquirer in gateways.all() {
        for back in 1..=DAYS_BACK {
            let day = days_before(today, back);
            let mut reading = works.reading().await?;
            let taken = store::is_statement_taken(&mut reading, acquirer.code(), day).await?;
            drop(reading);
            if taken {
                continue;
            }
            match fetch_statement(works, gateways, acquirer, (day, Actor::Portal)).await {
                Ok(()) => count += 1,
                Err(CannotTakeStatement::FileAlone) => break,
                Err(CannotTakeStatement::Broken(error)) => return Err(error),
                Err(error @ CannotTakeStatement::Unanswered(_)) => {
                    tracing::warn!(acquirer = acquirer.code(), %day, %error, "an acquirer's list could not be taken");
                    break;
                }
            }
        }
    }
    Ok(count)
}
