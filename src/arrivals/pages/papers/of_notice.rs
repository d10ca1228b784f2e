//! The receipt of one notice, a correction or a withdrawal.

use super::{day_cell, label, named, printed, received_cell, signed, verify_address, word_cell};
use crate::accounts::Inviting;
use crate::arrivals::full_receipt::{FullNoticeReceipt, FullReceipt};
use crate::arrivals::pages::shown::Countries;
use crate::arrivals::pages::{id_of, worded};
use crate::arrivals::receipt::{Filing, Pointers};
use crate::arrivals::sheet::{Cell, Day, Reckoned, Row, Sheet, Tone, Value};
use crate::arrivals::store::{self, clocks};
use crate::arrivals::{Arrival, Receipt, ReceiptNumber};
use crate::calendar::pages::{Told, counting};
use crate::calendar::{Deadline, Place};
use crate::visas::seal::SigningKey;
use crate::visas::sheet::field::{both_ways, in_digits};
use crate::vocabulary::Named;
use crate::web::Trouble;
use actix_web::{HttpResponse, web};
use chrono_tz::Asia::Almaty;

/// A receipt with all that is known of it.
struct Found {
    arrival: Arrival,
    receipts: Vec<Receipt>,
    receipt: Receipt,
    deadline: Deadline,
    countries: Countries,
}

/// A party's own receipt; somebody else's is not found.
async fn find(party: &Inviting, (id, number): (String, String)) -> Result<Found, Trouble> {
    let (id, number) = (id_of(&id)?, ReceiptNumber::parse(&number).map_err(|_| Trouble::NotFound)?);
    let mut reading = party.works().reading().await?;
    let arrival = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let receipts = store::receipts(&mut reading, id).await?;
    let receipt = receipts.iter().find(|receipt| receipt.number == number).ok_or(Trouble::NotFound)?.clone();
    let deadline = clocks::reckoning_of(&mut reading, id, receipt.statement.due).await?;
    let countries = Countries::load(&mut reading).await?;
    Ok(Found { arrival, receipts, receipt, deadline: deadline.ok_or(Trouble::NotFound)?, countries })
}

pub async fn get_pdf(party: Inviting, path: web::Path<(String, String)>) -> Result<HttpResponse, Trouble> {
    let found = find(&party, path.into_inner()).await?;
    let verify = verify_address(&party, &found.receipt.number);
    printed(sheet(&found, verify)).await
}

pub async fn get_json(
    party: Inviting,
    key: web::Data<SigningKey>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Trouble> {
    let found = find(&party, path.into_inner()).await?;
    let verify = verify_address(&party, &found.receipt.number);
    let said = (found.arrival.party_name, verify);
    let whole = FullNoticeReceipt::of(&found.receipts, &found.receipt, found.deadline, said);
    signed(FullReceipt::Notice(whole.ok_or(Trouble::NotFound)?), &found.receipt.number, key).await
}

fn sheet(found: &Found, verify_address: String) -> Sheet {
    let Found { receipt, .. } = found;
    let pointers = Pointers::of(&found.receipts, receipt.id);
    let title = match receipt.filing {
        Filing::First | Filing::Follows(_) => "arrivals-sheet-title-notice",
        Filing::Corrects(_) => "arrivals-sheet-title-correction",
        Filing::Withdraws(_) => "arrivals-sheet-title-withdrawal",
    };
    let across = pointers.withdrawn_by.is_some().then(|| label("arrivals-sheet-across-withdrawn"));
    let due = receipt.statement.due;
    let ends = found.deadline.ends().with_timezone(&Almaty).format("24:00, UTC%:z").to_string();
    Sheet {
        number: receipt.number.clone(),
        title: label(title),
        band: vec![
            verdict(receipt),
            received_cell(receipt.filed_at),
            day_cell(label("arrivals-due"), due, ends),
            day_cell(label("arrivals-arrived"), receipt.statement.arrived, String::new()),
        ],
        rows: rows(found, &pointers),
        reckoned: Some(reckoned(&found.deadline, receipt.edition)),
        sha256: receipt.fingerprint(),
        verify_address,
        filed_at: receipt.filed_at,
        across,
    }
}

fn verdict(receipt: &Receipt) -> Cell {
    let (word, tone) = match (receipt.filing, receipt.on_time) {
        (Filing::Withdraws(_), _) => ("arrivals-sheet-withdrawal", Tone::Plain),
        (Filing::First | Filing::Corrects(_) | Filing::Follows(_), true) => {
            ("arrivals-state-on-time", Tone::Good)
        }
        (Filing::First | Filing::Corrects(_) | Filing::Follows(_), false) => {
            ("arrivals-state-late", Tone::Late)
        }
    };
    word_cell(label("arrivals-sheet-result"), &label(word), tone)
}

/// Rule N5: the person, the passport, the visa, the address and the departure; and what was filed before and after (rule N6).
fn rows(found: &Found, pointers: &Pointers) -> Vec<Row> {
    let (statement, plain) = (&found.receipt.statement, |text: &str| Value::Plain(text.to_owned()));
    let (guest, notice) = (&statement.guest, &statement.notice);
    let visa = statement.visa.as_ref().map(|visa| visa.grouped()).or_else(|| statement.other_visa.clone());
    let citizenship = named(|words| found.countries.name(words, &guest.citizenship));
    let premises = notice.premises.map(|it| named(|words| worded::premises(words, it)));
    let mut rows = vec![
        Row::half(label("arrivals-guest"), plain(&guest.name.to_string())),
        Row::half(
            label("arrivals-cause"),
            Value::Three(named(|words| worded::cause(words, statement.cause))),
        ),
        Row::half(label("arrivals-citizenship"), Value::Three(citizenship)),
        Row::half(label("arrivals-passport"), plain(guest.passport_number.as_str())),
        Row::half(label("arrivals-born"), plain(&both_ways(guest.born))),
        Row::half(label("arrivals-visa"), plain(visa.as_deref().unwrap_or("—"))),
        Row::half(label("arrivals-departure"), plain(&both_ways(notice.planned_departure))),
        Row::half(label("arrivals-premises"), premises.map_or_else(|| plain("—"), Value::Three)),
        Row::whole(
            label("arrivals-region"),
            Value::Three(named(|words| worded::region(words, &notice.region))),
        ),
        Row::whole(label("arrivals-address"), plain(&notice.address)),
        Row::whole(label("arrivals-party"), plain(&found.arrival.party_name)),
    ];
    let reason = statement.withdrawn.as_ref().filter(|_| found.receipt.filing.is_withdrawal());
    rows.extend(reason.map(|it| Row::whole(label("arrivals-withdraw-reason"), plain(&it.reason))));
    let others = worded::pointers(pointers);
    rows.extend(others.into_iter().map(|(key, number)| Row::half(label(key), plain(&number.to_string()))));
    rows
}

/// Rule N2: the way of counting, and each day with its reason.
fn reckoned(deadline: &Deadline, edition: Option<i64>) -> Reckoned {
    let edition = edition.map_or("—".to_owned(), |edition| edition.to_string());
    let rule = named(|words| {
        let arguments =
            [("rule", counting(words, deadline.counting).into()), ("edition", edition.clone().into())];
        words.with("arrivals-sheet-rule", arguments)
    });
    let told = named_told(deadline);
    let days = deadline.days.iter().zip(told).map(|(reckoned, why)| Day {
        day: in_digits(reckoned.day),
        place: match reckoned.place {
            Place::Arrival => "0".to_owned(),
            Place::Counted(nth) => nth.to_string(),
            Place::Skipped => "–".to_owned(),
        },
        why,
    });
    Reckoned { rule, days: days.collect() }
}

/// Each day's place and reason, in the three languages.
fn named_told(deadline: &Deadline) -> Vec<Named> {
    let told = |day: usize| {
        named(|words| {
            let told = Told::of(deadline, words).days;
            told.get(day).map(|it| it.why.clone()).unwrap_or_default()
        })
    };
    (0..deadline.days.len()).map(told).collect()
}
