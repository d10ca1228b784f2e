//! What a search for a person found, a page at a time.

use crate::accounts::AtDesk;
use crate::applications::pages::{colour_of_stage, stage_name};
use crate::audit::Way;
use crate::invitations::pages::{shown::Names, worded as invited};
use crate::review::{Found, FoundCase, FoundInvitation, Onward, Part, Place, Term, search};
use crate::web::{Answers, Form, Frame, Trouble, Words};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "office/found.html")]
struct FoundPage {
    frame: Frame,
    form: Form,
    /// The lists that are not empty, each with its heading.
    lists: Vec<(String, Vec<Line>)>,
    /// The hidden fields of the button that goes on; none at the end.
    onward: Vec<(&'static str, String)>,
}

struct Line {
    href: String,
    number: String,
    name: String,
    born: String,
    citizenship: String,
    passport: String,
    state: String,
    colour: &'static str,
}

/// The page of what a term finds; none where a first page would be empty.
pub async fn found(officer: &AtDesk, answers: &Answers, term: Term) -> Result<Option<HttpResponse>, Trouble> {
    let (me, part) = (officer.id(), part_of(answers));
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { search(work, me, &term, part).await })
        })
        .await?;
    if part == Part::First && found.cases.is_empty() && found.invitations.is_empty() {
        return Ok(None);
    }
    let words = officer.words();
    let mut reading = officer.works().reading().await?;
    let names = Names::load(&mut reading, words).await?;
    drop(reading);
    let form = Form::with(Answers::new([("number", answers.text("number"))]));
    let cases = found.cases.iter().map(|case| case_line(words, &names, case)).collect();
    let invitations = found.invitations.iter().map(|it| invitation_line(words, &names, it)).collect();
    let lists: [(String, Vec<Line>); 2] =
        [(words.t("office-found-applications"), cases), (words.t("office-found-invitations"), invitations)];
    let lists = lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    let page = FoundPage { frame: officer.frame(), form, lists, onward: hidden(&found) };
    officer.page(&page).map(Some)
}

fn name_of(surname: &impl ToString, given_names: Option<&impl ToString>) -> String {
    let given = given_names.map(ToString::to_string).unwrap_or_default();
    format!("{} {given}", surname.to_string()).trim_end().to_owned()
}

fn case_line(words: Words, names: &Names, case: &FoundCase) -> Line {
    Line {
        href: format!("/desk/applications/{}?way={}", case.id, Way::Search.code()),
        number: case.reference.to_string(),
        name: name_of(&case.surname, case.given_names.as_ref()),
        born: words.date(case.born),
        citizenship: names.citizenship(&case.citizenship),
        passport: case.passport_number.to_string(),
        state: stage_name(words, case.stage),
        colour: colour_of_stage(case.stage),
    }
}

fn invitation_line(words: Words, names: &Names, found: &FoundInvitation) -> Line {
    let number = found.number.as_ref().map(ToString::to_string);
    Line {
        href: format!("/desk/invitations/{}?way={}", found.id, Way::Search.code()),
        number: number.unwrap_or_else(|| words.t("office-found-no-number")),
        name: name_of(&found.surname, found.given_names.as_ref()),
        born: words.date(found.born),
        citizenship: names.citizenship(&found.citizenship),
        passport: found.passport_number.to_string(),
        state: invited::stage(words, found.stage),
        colour: "grey",
    }
}

fn hidden(found: &Found) -> Vec<(&'static str, String)> {
    let place = |names: [&'static str; 2], place: Option<Place>| {
        let fields =
            place.map(|place| [(names[0], place.nearness.to_string()), (names[1], place.id.to_string())]);
        fields.into_iter().flatten()
    };
    place(["case-near", "case"], found.onward.cases)
        .chain(place(["invitation-near", "invitation"], found.onward.invitations))
        .collect()
}

fn part_of(answers: &Answers) -> Part {
    let place = |near: &str, id: &str| {
        let nearness = answers.text(near).parse().ok()?;
        Some(Place { nearness, id: answers.text(id).parse().ok()? })
    };
    let onward =
        Onward { cases: place("case-near", "case"), invitations: place("invitation-near", "invitation") };
    if onward == Onward::default() { Part::First } else { Part::After(onward) }
}
