//! What an officer must not overlook on a visa (rules V2, V3 and P3).

use crate::border::pages::worded;
use crate::border::{Papers, allowed_by};
use crate::vocabulary::days_before;
use crate::web::Words;
use chrono::{Days, NaiveDate};

/// The weightiest first.
pub fn warnings(words: Words, papers: &Papers, today: NaiveDate) -> Vec<String> {
    let (visa, used) = (&papers.visa, &papers.used);
    let annulled = visa.annulment.as_ref().map(|annulment| annulment.reason.to_string());
    let annulled = annulled.map(|reason| words.t1("border-warning-annulled", "reason", reason));
    let overstay = used.overstay_since.map(|since| {
        words.with(
            "border-warning-overstay",
            [("days", used.overstay.into()), ("since", words.date(since).into())],
        )
    });
    let too_many = Some(used.entries_too_many(&allowed_by(visa))).filter(|count| *count > 0);
    let too_many = too_many.map(|count| words.t1("border-warning-entries", "count", count));
    let soon = used.leave_by.filter(|day| *day >= today && days_before(*day, 3) <= today);
    let soon = soon.map(|day| words.t1("border-warning-leave-soon", "day", words.date(day)));
    let elsewhere = papers.others.iter().find_map(|other| other.used.inside_since);
    let elsewhere =
        elsewhere.map(|since| words.t1("border-warning-inside-on-other", "since", words.date(since)));
    let gaps = used.gaps.iter().map(|gap| worded::gap(words, *gap));
    [annulled, overstay, too_many, soon, passport(words, papers, today), elsewhere]
        .into_iter()
        .flatten()
        .chain(gaps)
        .collect()
}

/// A passport that is over, or will be before the holder has to leave.
fn passport(words: Words, papers: &Papers, today: NaiveDate) -> Option<String> {
    let (visa, used) = (&papers.visa, &papers.used);
    let expires = visa.passport_expires;
    if expires < today {
        return Some(words.t1("border-warning-passport", "expires", words.date(expires)));
    }
    let days_left = u64::try_from(used.days_left).unwrap_or_default();
    let if_entering_today = today + Days::new(days_left.saturating_sub(1));
    let leaves_by = used.leave_by.unwrap_or_else(|| if_entering_today.min(visa.valid.last()));
    (expires < leaves_by).then(|| words.t1("border-warning-passport-soon", "expires", words.date(expires)))
}
