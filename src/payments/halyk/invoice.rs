//! Halyk ePay's requests and answers, as far as the portal writes and reads them.

use crate::payments::{Decline, Outcome};
use crate::vocabulary::{Language, Money};
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

/// What an invoice is opened with.
#[derive(Debug, Clone, Serialize)]
pub struct NewInvoice<'a> {
    pub shop_id: &'a str,
    pub account_id: &'a str,
    /// Digits alone, the merchant's own.
    pub invoice_id: String,
    pub amount: Number,
    pub currency: &'static str,
    /// At most 125 characters.
    pub description: String,
    pub language: &'static str,
    /// Days or minutes, as `1d` or `30m`.
    pub expire_period: &'static str,
    pub back_link: &'a str,
    pub failure_back_link: &'a str,
    pub post_link: &'a str,
    pub failure_post_link: &'a str,
}

/// An invoice, as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Invoice {
    pub id: String,
    #[serde(default)]
    pub invoice_id: Option<Text>,
    #[serde(default)]
    pub invoice_url: Option<String>,
    #[serde(default)]
    pub status: Option<InvoiceStatus>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum InvoiceStatus {
    New,
    Pending,
    Paid,
    Failed,
    Expired,
    Canceled,
    Refunded,
}

/// The bank's answer about the transaction of an invoice.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TransactionAnswer {
    #[serde(rename = "resultCode")]
    pub code: Text,
    #[serde(default)]
    pub transaction: Option<Transaction>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Transaction {
    pub id: String,
    #[serde(rename = "invoiceID")]
    pub invoice: Text,
    pub amount: Number,
    #[serde(default)]
    pub currency: String,
    #[serde(rename = "statusName", default)]
    pub status: String,
}

/// A text, or a number where a text is meant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "Value")]
pub struct Text(pub String);

impl From<Value> for Text {
    fn from(value: Value) -> Self {
        match value {
            Value::String(text) => Self(text),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                Self(value.to_string())
            }
        }
    }
}

/// The code of an answer that has a transaction.
const FOUND: &str = "100";

impl TransactionAnswer {
    pub fn found(self) -> Option<Transaction> {
        self.transaction.filter(|_| self.code.0 == FOUND)
    }
}

impl Transaction {
    /// Whether money was taken, whatever became of it.
    pub fn is_captured(&self) -> bool {
        ["CHARGE", "REFUND"].contains(&self.status.as_str())
    }

    pub fn is_refunded(&self) -> bool {
        self.status == "REFUND"
    }

    pub fn captured(&self) -> Option<Outcome> {
        let minor = minor_units(&self.amount)?;
        let (capture, currency) = (self.id.clone(), self.currency.to_uppercase());
        self.is_captured().then_some(Outcome::Captured { capture, minor, currency })
    }
}

impl InvoiceStatus {
    /// What it means by itself; none when money was taken, which its transaction tells of.
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::New => Some(Outcome::Open),
            Self::Pending => Some(Outcome::Pending),
            Self::Failed => Some(Outcome::Failed(Decline::Other)),
            Self::Expired | Self::Canceled => Some(Outcome::Expired),
            Self::Paid | Self::Refunded => None,
        }
    }
}

/// An amount as it is sent: in major units, whole ones without a point.
pub fn number(amount: Money) -> Option<Number> {
    if amount.minor % 100 == 0 {
        return Some(Number::from(amount.minor / 100));
    }
    serde_json::from_str(&amount.major()).ok()
}

/// An amount in minor units; none when it has parts of them, or is past counting.
pub fn minor_units(number: &Number) -> Option<i64> {
    let digits = number.to_string();
    let (major, minor) = digits.split_once('.').unwrap_or((&digits, "0"));
    if minor.len() > 2 && minor.bytes().skip(2).any(|digit| digit != b'0') {
        return None;
    }
    let minor: i64 = format!("{minor:0<2}").get(..2)?.parse().ok()?;
    let major: i64 = major.parse().ok().filter(|major| *major >= 0)?;
    major.checked_mul(100)?.checked_add(minor)
}

pub fn language(language: Language) -> &'static str {
    match language {
        Language::En => "eng",
        Language::Ru => "rus",
        Language::Kk => "kaz",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Currency;
    use serde_json::json;

    fn read(text: &str) -> Option<i64> {
        minor_units(&serde_json::from_str(text).unwrap())
    }

    #[test]
    fn an_amount_of_the_bank_is_read_in_tiyn_without_rounding() {
        let amounts = ["28701", "12.22", "12.2", "0.07", "28701.00"].map(read);

        assert_eq!(amounts, [Some(2_870_100), Some(1222), Some(1220), Some(7), Some(2_870_100)]);
        assert_eq!(["12.225", "1e300", "-5", "92233720368547758070"].map(read), [None; 4]);
    }

    #[test]
    fn whole_tenge_are_sent_without_a_point() {
        let sent = |minor| number(Money::new(minor, Currency::Kzt)).unwrap().to_string();

        assert_eq!((sent(2_870_100).as_str(), sent(1222).as_str()), ("28701", "12.22"));
    }

    /// The answer of the bank's own documentation, shortened.
    #[test]
    fn the_documented_transaction_is_read() {
        let answer = json!({"resultCode": "100", "resultMessage": "SUCCESS", "transaction": {
            "id": "af2089fe-43b1-47eb-a61f-c78dd196e18d", "createdDate": "2022-11-15T03:52:17.289853+06:00",
            "invoiceID": "205218074", "amount": 12.22, "amountBonus": 0, "currency": "KZT", "terminal": "98120001",
            "statusName": "CHARGE"}});

        let transaction = serde_json::from_value::<TransactionAnswer>(answer).unwrap().found().unwrap();

        let capture = "af2089fe-43b1-47eb-a61f-c78dd196e18d".to_owned();
        let captured = Outcome::Captured { capture, minor: 1222, currency: "KZT".into() };
        assert_eq!((transaction.invoice.0.as_str(), transaction.captured()), ("205218074", Some(captured)));
    }

    #[test]
    fn a_transaction_that_was_not_found_or_not_charged_is_no_capture() {
        let answer = json!({"resultCode": 102, "resultMessage": "not found"});
        assert_eq!(serde_json::from_value::<TransactionAnswer>(answer).unwrap().found(), None);

        let held = json!({"id": "t", "invoiceID": 1, "amount": 5, "currency": "KZT", "statusName": "AUTH"});
        assert_eq!(serde_json::from_value::<Transaction>(held).unwrap().captured(), None);
    }
}
