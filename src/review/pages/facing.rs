//! Three papers side by side, in finished words.

use crate::invitations::pages::{shown::Names, worded as invited};
use crate::review::{Papers, Subject};
use crate::vocabulary::Difference;
use crate::web::Words;

/// The papers in the order of the columns.
pub fn columns(words: Words) -> [String; 3] {
    [words.t("review-paper-typed"), words.t("review-paper-zone"), words.t("review-paper-invitation")]
}

/// Every answer from the applicant, from the passport's zone and from the invitation.
pub fn facing(words: Words, names: &Names, papers: &Papers<'_>) -> Vec<Difference> {
    let row = |subject| {
        let told = values(words, names, papers, subject).into();
        let of = if papers.differ_in(subject) { Difference::among } else { Difference::agreed };
        of(name(words, subject), told, &words.t("review-not-told"))
    };
    Subject::ALL.into_iter().map(row).collect()
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
