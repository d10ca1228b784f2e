//! The receipt of a file of notices.

use super::{label, named, printed, received_cell, signed, verify_address, word_cell};
use crate::accounts::Inviting;
use crate::arrivals::ReceiptNumber;
use crate::arrivals::batch::{Batch, Tally};
use crate::arrivals::full_receipt::{FullFileReceipt, FullReceipt};
use crate::arrivals::line::Outcome;
use crate::arrivals::pages::files::id_of;
use crate::arrivals::pages::files::words::{manner, outcome};
use crate::arrivals::sheet::{Cell, Row, Sheet, Tone, Value};
use crate::arrivals::store::batches;
use crate::visas::seal::SigningKey;
use crate::web::Trouble;
use actix_web::{HttpResponse, web};

/// A party's own file that was filed and worked through.
async fn find(party: &Inviting, id: &str) -> Result<(Batch, ReceiptNumber, Tally), Trouble> {
    let mut reading = party.works().reading().await?;
    let file = batches::find_of_party(&mut reading, id_of(id)?, party.party).await?;
    let file = file.ok_or(Trouble::NotFound)?;
    let number = file.number.clone().ok_or(Trouble::NotFound)?;
    let tally = batches::tally(&mut reading, file.id).await?;
    Ok((file, number, tally))
}

pub async fn get_pdf(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (file, number, tally) = find(&party, &id).await?;
    let verify = verify_address(&party, &number);
    printed(sheet(&file, number, tally, verify)).await
}

/// The result of every line is in it.
pub async fn get_json(
    party: Inviting,
    key: web::Data<SigningKey>,
    id: web::Path<String>,
) -> Result<HttpResponse, Trouble> {
    let (file, number, tally) = find(&party, &id).await?;
    let verify = verify_address(&party, &number);
    let mut reading = party.works().reading().await?;
    let results = batches::results(&mut reading, file.id, &Outcome::ALL, (-1, i64::MAX)).await?;
    drop(reading);
    let whole = FullFileReceipt::of(&file, tally, results, verify).ok_or(Trouble::NotFound)?;
    signed(FullReceipt::File(whole), &number, key).await
}

fn sheet(file: &Batch, number: ReceiptNumber, tally: Tally, verify_address: String) -> Sheet {
    let taken = tally.accepted + tally.accepted_late + tally.accepted_with_warning;
    let count =
        |key, lines: i64, tone| Cell { label: label(key), value: lines.to_string(), tone, below: Vec::new() };
    let tone = if tally.accepted_late > 0 { Tone::Late } else { Tone::Good };
    let word = label("arrivals-receipt-of-file");
    let mut rows = vec![
        Row::whole(label("arrivals-party"), Value::Plain(file.party_name.clone())),
        Row::whole(label("arrivals-manner"), Value::Three(named(|words| manner(words, file.manner).0))),
    ];
    rows.extend(
        Outcome::ALL
            .map(|it| Row::half(named(|words| outcome(words, it).0), Value::Plain(tally.of(it).to_string()))),
    );
    let lines = label("arrivals-sheet-lines-note");
    rows.push(Row::whole(label("arrivals-report-lines"), Value::Three(lines)));
    Sheet {
        number,
        title: label("arrivals-sheet-title-file"),
        band: vec![
            word_cell(label("arrivals-sheet-result"), &word, Tone::Plain),
            received_cell(file.received_at),
            count("arrivals-sheet-lines-taken", taken, tone),
            count("arrivals-file-lines", i64::from(file.lines), Tone::Plain),
        ],
        rows,
        reckoned: None,
        sha256: file.fingerprint(),
        verify_address,
        filed_at: file.received_at,
        across: None,
    }
}
