//! Three papers side by side, in finished words.

use crate::invitations::pages::{shown::Names, worded as invited};
use crate::review::{Papers, Stretch, Subject, stretches, whole};
use crate::web::Words;

/// One answer, from the applicant, from the passport's zone and from the invitation.
pub struct Facing {
    pub name: String,
    /// What differs is marked character by character.
    pub values: [Vec<Stretch>; 3],
    pub differs: bool,
}

/// The papers in the order of the columns.
pub fn columns(words: Words) -> [String; 3] {
    [words.t("review-paper-typed"), words.t("review-paper-zone"), words.t("review-paper-invitation")]
}

pub fn facing(words: Words, names: &Names, papers: &Papers<'_>) -> Vec<Facing> {
    Subject::ALL
        .into_iter()
        .map(|subject| {
            let told = values(words, names, papers, subject);
            let differs = papers.differ_in(subject);
            let values = if differs {
                held_against_each_other(words, told)
            } else {
                told.map(|value| whole(value.unwrap_or_else(|| words.t("review-not-told"))))
            };
            Facing { name: name(words, subject), values, differs }
        })
        .collect()
}

/// The zone and the invitation against what was typed; what was typed against the first of the two that tells it otherwise.
fn held_against_each_other(words: Words, told: [Option<String>; 3]) -> [Vec<Stretch>; 3] {
    let [typed, zone, invited] = &told;
    let own = typed.clone().unwrap_or_default();
    let otherwise = [invited, zone].into_iter().flatten().find(|paper| **paper != own);
    let marked = [otherwise, Some(&own), Some(&own)];
    let [against_typed, against_zone, against_invited] = marked;
    let stretched = |value: Option<String>, against: Option<&String>| match (value, against) {
        (Some(value), Some(against)) => stretches(&value, against),
        (Some(value), None) => whole(value),
        (None, _) => whole(words.t("review-not-told")),
    };
    [
        stretched(typed.clone(), against_typed),
        stretched(zone.clone(), against_zone),
        stretched(invited.clone(), against_invited),
    ]
}

fn name(words: Words, subject: Subject) -> String {
    match subject {
        Subject::Surname => words.t("review-surname"),
        Subject::GivenNames => words.t("review-given-names"),
        Subject::Citizenship => words.t("review-citizenship"),
        Subject::Nationality => words.t("review-nationality"),
        Subject::IssuingAuthority => words.t("review-issuing-authority"),
        Subject::Born => words.t("review-born"),
        Subject::Sex => words.t("review-sex"),
        Subject::PassportNumber => words.t("review-passport-number"),
        Subject::Expires => words.t("review-expires"),
    }
}

/// A paper that does not tell a subject has none.
fn values(words: Words, names: &Names, papers: &Papers<'_>, subject: Subject) -> [Option<String>; 3] {
    let Papers { invited: guest, typed, zone, .. } = papers;
    let date = |day| words.date(day);
    let sex = |sex| invited::sex(words, sex);
    match subject {
        Subject::Surname => [
            Some(typed.holder.surname.to_string()),
            zone.map(|zone| zone.holder.surname.to_string()),
            Some(guest.name.surname.to_string()),
        ],
        Subject::GivenNames => [
            typed.holder.given_names.as_ref().map(ToString::to_string),
            zone.and_then(|zone| zone.holder.given_names.as_ref()).map(ToString::to_string),
            guest.name.given_names.as_ref().map(ToString::to_string),
        ],
        Subject::Citizenship => {
            [Some(names.citizenship(&typed.citizenship)), None, Some(names.citizenship(&guest.citizenship))]
        }
        Subject::Nationality => {
            [Some(typed.nationality.to_string()), zone.map(|zone| zone.nationality.to_string()), None]
        }
        Subject::IssuingAuthority => [
            Some(typed.issuing_authority.to_string()),
            zone.map(|zone| zone.issuing_authority.to_string()),
            None,
        ],
        Subject::Born => [Some(date(typed.born)), zone.map(|zone| date(zone.born)), Some(date(guest.born))],
        Subject::Sex => [Some(sex(typed.sex)), zone.map(|zone| sex(zone.sex)), Some(sex(guest.sex))],
        Subject::PassportNumber => [
            Some(typed.number.to_string()),
            zone.map(|zone| zone.number.to_string()),
            Some(guest.passport_number.to_string()),
        ],
        Subject::Expires => [Some(date(typed.expires)), zone.map(|zone| date(zone.expires)), None],
    }
}
