//! A change of the schedule or of a rate, told before it is made.

use super::worded;
use crate::fees::{Charges, FeeRow, Foreseen, Rate, Shift};
use crate::vocabulary::Money;
use crate::web::{Change, Effect, Worded, Words};
use chrono::NaiveDate;

pub fn start(words: Words, row: &FeeRow, foreseen: &Foreseen) -> Change {
    Change {
        title: words.t("fees-new-title"),
        rows: rows(words, row, row.applies_until),
        effects: effects(words, foreseen),
        make: words.t("fees-new-submit"),
    }
}

pub fn end(words: Words, row: &FeeRow, last: NaiveDate, foreseen: &Foreseen) -> Change {
    Change {
        title: words.t("fees-end-title"),
        rows: rows(words, row, Some(last)),
        effects: effects(words, foreseen),
        make: words.t("fees-end-submit"),
    }
}

fn rows(words: Words, row: &FeeRow, last: Option<NaiveDate>) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.t("fees-product"), row.product.words(words)),
        (words.t("fees-citizenships"), row.citizenships.words(words)),
        (words.t("fees-purposes"), worded::purposes(words, row)),
        (words.t("fees-entries"), worded::all_entries(words, row)),
        (words.t("fees-validity"), worded::validity(words, row)),
        (words.t("fees-amount"), row.fee.to_string()),
        (words.t("fees-from"), words.date(row.applies_from)),
    ];
    rows.extend(last.map(|last| (words.t("fees-until"), words.date(last))));
    rows
}

fn effects(words: Words, foreseen: &Foreseen) -> Vec<Effect> {
    let told = |shift: &Shift| Effect::concerning(words, shifted(words, foreseen.day, shift), &shift.first);
    let mut effects: Vec<Effect> = foreseen.shifts.iter().map(told).collect();
    if effects.is_empty() {
        effects.push(Effect::new(words.t1("fees-foreseen-nobody", "day", words.date(foreseen.day))));
    }
    effects.push(Effect::new(words.t("fees-foreseen-submitted")));
    effects
}

fn shifted(words: Words, day: NaiveDate, shift: &Shift) -> String {
    let fee = |fee: Option<Money>| fee.map_or_else(|| words.t("fees-foreseen-no-fee"), |fee| fee.to_string());
    let arguments = [
        ("day", words.date(day).into()),
        ("before", fee(shift.before).into()),
        ("after", fee(shift.after).into()),
        ("drafts", shift.drafts.into()),
        ("invitations", shift.invitations.into()),
    ];
    words.with("fees-foreseen-shift", arguments)
}

pub fn rate(words: Words, (rate, from): (Rate, NaiveDate), charges: &Charges) -> Change {
    let told = |(fee, before, after): &(Money, Option<Money>, Option<Money>)| {
        let charged = |charge: &Option<Money>| {
            charge.map_or_else(|| words.t("fees-foreseen-no-rate"), |it| it.to_string())
        };
        let arguments = [
            ("fee", fee.to_string().into()),
            ("before", charged(before).into()),
            ("after", charged(after).into()),
        ];
        Effect::new(words.with("fees-foreseen-charge", arguments))
    };
    let mut effects: Vec<Effect> = charges.iter().map(told).collect();
    effects.push(Effect::new(words.t("fees-foreseen-open-payments")));
    Change {
        title: words.t("fees-rates-title"),
        rows: vec![(words.t("fees-rate"), rate.to_string()), (words.t("fees-from"), words.date(from))],
        effects,
        make: words.t("fees-rate-submit"),
    }
}
