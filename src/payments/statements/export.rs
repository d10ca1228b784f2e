//! The ledger as a file for a spreadsheet.

use crate::payments::State;
use crate::vocabulary::{Instant, Money, PaymentId};
use crate::web::harmless;

/// One payment of the file.
pub struct Exported {
    pub id: PaymentId,
    pub number: i64,
    pub reference: String,
    pub acquirer: String,
    pub state: State,
    pub fee: Money,
    pub charged: Money,
    pub created_at: Instant,
    pub captured_at: Option<Instant>,
    pub capture: Option<String>,
}

const COLUMNS: [&str; 12] = [
    "payment",
    "number",
    "application",
    "acquirer",
    "state",
    "fee",
    "fee currency",
    "charged",
    "charged currency",
    "begun",
    "received",
    "capture",
];

/// The file: UTF-8 with its mark, so that spreadsheets read it as such; times in UTC.
pub fn write(payments: &[Exported]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(COLUMNS)?;
    for payment in payments {
        let row = [
            payment.id.to_string(),
            payment.number.to_string(),
            harmless(&payment.reference),
            harmless(&payment.acquirer),
            payment.state.code().to_owned(),
            payment.fee.major(),
            payment.fee.currency.code().to_owned(),
            payment.charged.major(),
            payment.charged.currency.code().to_owned(),
            time(payment.created_at),
            payment.captured_at.map(time).unwrap_or_default(),
            harmless(payment.capture.as_deref().unwrap_or_default()),
        ];
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn time(at: Instant) -> String {
    at.format("%Y-%m-%d %H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Currency;

    #[test]
    fn what_would_be_a_formula_is_a_text() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!((harmless("VP-1 = 2").as_str(), harmless("").as_str()), ("VP-1 = 2", ""));
    }

    #[test]
    fn a_payment_is_a_line_with_its_amounts_in_major_units() {
        let payment = Exported {
            id: PaymentId::mint(),
            number: 10_000_001,
            reference: "VP-1".into(),
            acquirer: "halyk".into(),
            state: State::Paid,
            fee: Money::new(6000, Currency::Usd),
            charged: Money::new(2_870_100, Currency::Kzt),
            created_at: "2026-03-02T04:00:00Z".parse().unwrap(),
            captured_at: Some("2026-03-02T04:03:00Z".parse().unwrap()),
            capture: Some("=cmd|' /C calc'!A0".into()),
        };

        let file = String::from_utf8(write(&[payment]).unwrap()).unwrap();

        let line = file.lines().nth(1).unwrap();
        let expected = ",10000001,VP-1,halyk,paid,60.00,USD,28701.00,KZT,2026-03-02 04:00:00,2026-03-02 04:03:00,'=cmd|' /C calc'!A0";
        assert!(line.ends_with(expected), "{line}");
        assert!(file.starts_with("\u{feff}payment,number,"));
    }
}
