//! Verifying the whole record: every chain, its head, and every head that was ever signed.

use crate::audit::chain::{Flaw, Head, Walk};
use crate::audit::heads::{self, NO_LINE, Statement};
use crate::audit::sign::aside;
use crate::audit::store::{self, AtSignedHead, Found};
use crate::audit::witness::{Lines, Witness};
use crate::web::Works;
use futures_util::TryStreamExt;
use p256::ecdsa::VerifyingKey;
use sqlx::PgConnection;
use std::collections::HashSet;
use std::io;
use std::path::Path;

#[derive(Debug, thiserror::Error)]
pub enum CannotVerify {
    #[error("the signed heads cannot be read: {0}")]
    Witness(#[from] io::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// What `visa-portal audit verify` does: every flaw of the record against the witness; none, when it is whole.
pub async fn verify_record(works: &Works, witness: &Witness) -> Result<Vec<Flaw>, CannotVerify> {
    verify_all(works, witness.folder(), witness.key()).await
}

/// Walks every chain, then holds it against every signed head. Entries are read one by one and signed heads line by line,
/// so that neither need fit into memory. Of each chain the first flaw is told.
pub async fn verify_all(works: &Works, folder: &Path, key: &VerifyingKey) -> Result<Vec<Flaw>, CannotVerify> {
    let mut reading = works.reading().await?;
    let mut flaws = Flaws::default();
    walk_the_record(&mut reading, &mut flaws).await?;
    hold_against_signed_heads(&mut reading, folder, key, &mut flaws).await?;
    Ok(flaws.told)
}

#[derive(Default)]
struct Flaws {
    told: Vec<Flaw>,
    chains: HashSet<String>,
}

impl Flaws {
    fn tell(&mut self, chain: &str, flaw: Flaw) {
        if self.chains.insert(chain.to_owned()) {
            self.told.push(flaw);
        }
    }
}

async fn walk_the_record(db: &mut PgConnection, flaws: &mut Flaws) -> sqlx::Result<()> {
    let mut record = store::whole_record(db);
    let mut along: Option<(Walk, Option<Head>)> = None;
    while let Some(Found { chain, link, head }) = record.try_next().await? {
        if along.as_ref().is_some_and(|(walk, _)| walk.chain() != chain) {
            end(along.take(), flaws);
        }
        let (walk, _) = along.get_or_insert_with(|| (Walk::along(&chain), head));
        if let Some(link) = link
            && !flaws.chains.contains(&chain)
            && let Err(flaw) = walk.step(&link)
        {
            flaws.tell(&chain, flaw);
        }
    }
    end(along, flaws);
    Ok(())
}

fn end(ended: Option<(Walk, Option<Head>)>, flaws: &mut Flaws) {
    if let Some((walk, head)) = ended
        && let Err(flaw) = walk.end_at(head.as_ref())
    {
        flaws.tell(walk.chain(), flaw);
    }
}

async fn hold_against_signed_heads(
    db: &mut PgConnection,
    folder: &Path,
    key: &VerifyingKey,
    flaws: &mut Flaws,
) -> Result<(), CannotVerify> {
    let folder = folder.to_owned();
    let mut lines = aside(move || Lines::of(&folder)).await?;
    let mut previous = NO_LINE.to_owned();
    loop {
        let (line, rest) = aside(move || Ok((lines.next(), lines))).await?;
        lines = rest;
        let Some((at, line)) = line.transpose()? else { return Ok(()) };

        match heads::read(&line, key) {
            None => flaws.told.push(Flaw::Forged { at }),
            Some(statement) => {
                if statement.previous != previous {
                    flaws.told.push(Flaw::HeadsMissing { at });
                }
                hold_against(db, statement, flaws).await?;
            }
        }
        previous = heads::digest(&line);
    }
}

async fn hold_against(db: &mut PgConnection, statement: Statement, flaws: &mut Flaws) -> sqlx::Result<()> {
    let chains: Vec<String> = statement.heads.iter().map(|head| head.chain.clone()).collect();
    let positions: Vec<i64> = statement.heads.iter().map(|head| head.position).collect();
    let found = store::at_signed_heads(db, &chains, &positions).await?;
    for (signed, AtSignedHead { chain, position, hash, last }) in statement.heads.into_iter().zip(found) {
        let told = chain.clone();
        match (hash, last) {
            (Some(hash), _) if hash == signed.hash => {}
            (Some(_), _) => flaws.tell(&told, Flaw::UnlikeSignedHead { chain, position }),
            (None, None) => flaws.tell(&told, Flaw::Gone { chain, position }),
            (None, Some(last)) if last > position => flaws.tell(&told, Flaw::Missing { chain, position }),
            (None, Some(last)) => flaws.tell(&told, Flaw::Cut { chain, found: last, expected: position }),
        }
    }
    Ok(())
}
