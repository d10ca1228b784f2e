//! The answers of an application in finished words.

use super::addresses::task_address;
use crate::applications::{Dossier, Task};
use crate::invitations::Invitation;
use crate::invitations::pages::shown::{Names, period};
use crate::invitations::pages::worded as invited;
use crate::passports::{Declarations, Passport};
use crate::vocabulary::ApplicationId;
use crate::web::Words;

/// Answers under one heading.
pub struct Group {
    pub title: String,
    pub rows: Vec<(String, String)>,
    /// What was answered here and can be changed; empty where nothing can.
    pub change: String,
    /// What follows from an answer and is nobody's to change here, such as the journey of an invitation.
    pub follows: Vec<(String, String)>,
}

/// Every answer that was given, in the order of the steps. `names` is what the lists call countries and categories.
pub fn groups(words: Words, names: &Names, dossier: &Dossier) -> Vec<Group> {
    let given = |title: &str, rows: Vec<(String, String)>| Group {
        title: words.t(title),
        rows,
        change: String::new(),
        follows: Vec::new(),
    };
    let invitation = dossier.invitation.as_ref().map(|found| invitation_rows(words, names, found));
    let passport = dossier.passport.as_ref().map(|kept| passport_rows(words, names, &kept.passport));
    let declared = dossier.particulars.declared.map(|declared| declaration_rows(words, declared));
    [
        invitation.map(|mut rows| {
            let follows = rows.split_off(1);
            Group { follows, ..given("applications-task-invitation", rows) }
        }),
        passport.map(|rows| given("applications-task-passport", rows)),
        declared.map(|rows| given("applications-task-declarations", rows)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The same, each with the link to change it.
pub(super) fn changeable(words: Words, names: &Names, dossier: &Dossier, id: ApplicationId) -> Vec<Group> {
    let tasks = [Task::Invitation, Task::Passport, Task::Declarations];
    let groups = groups(words, names, dossier).into_iter().zip(tasks);
    groups.map(|(group, task)| Group { change: task_address(id, task), ..group }).collect()
}

fn invitation_rows(words: Words, names: &Names, invitation: &Invitation) -> Vec<(String, String)> {
    let journey = invitation.journey();
    let number = invitation.number.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut rows = vec![
        (words.t("applications-invitation-number"), number),
        (words.t("applications-inviting-party"), invitation.party_name.clone()),
        (words.t("applications-category"), names.category(&journey.category)),
        (words.t("applications-entries"), invited::entries(words, journey.entries)),
        (words.t("applications-stay"), invited::stay(words, journey.stay)),
        (words.t("applications-validity"), period(words, journey.period)),
        (words.t("applications-places"), journey.places.clone()),
    ];
    rows.extend(journey.institution.clone().map(|named| (words.t("applications-institution"), named)));
    rows
}

pub(super) fn passport_rows(words: Words, names: &Names, passport: &Passport) -> Vec<(String, String)> {
    let given = passport.holder.given_names.as_ref();
    vec![
        (words.t("applications-surname"), passport.holder.surname.to_string()),
        (
            words.t("applications-given-names"),
            given.map_or_else(|| words.t("applications-none"), ToString::to_string),
        ),
        (words.t("applications-citizenship"), names.citizenship(&passport.citizenship)),
        (words.t("applications-nationality"), passport.nationality.to_string()),
        (words.t("applications-issuing-authority"), passport.issuing_authority.to_string()),
        (words.t("applications-passport-number"), passport.number.to_string()),
        (words.t("applications-born"), words.date(passport.born)),
        (words.t("applications-sex"), invited::sex(words, passport.sex)),
        (words.t("applications-issued"), words.date(passport.issued)),
        (words.t("applications-expires"), words.date(passport.expires)),
    ]
}

/// Rules P1, P2 and P4, as they were declared.
fn declaration_rows(words: Words, declared: Declarations) -> Vec<(String, String)> {
    let said = |holds: bool| words.t(if holds { "web-yes" } else { "web-no" });
    vec![
        (words.t("applications-declared-genuine"), said(declared.genuine)),
        (words.t("applications-declared-unaltered"), said(declared.unaltered)),
        (words.t("applications-declared-not-extended"), said(declared.not_extended)),
        (words.t("applications-declared-clean-pages"), declared.clean_pages.to_string()),
    ]
}
