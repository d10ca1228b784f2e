//! What everybody may know: the figures of a quarter that is over.

use super::names::Names;
use super::table::grouped;
use crate::statistics::{FEWEST, Published, Quarter, Shown, store};
use crate::web::{Frame, Trouble, Visit, Words, answers};
use actix_web::HttpResponse;
use askama::Template;
use chrono::Months;

#[derive(Template)]
#[template(path = "statistics/public.html")]
struct PublishedPage {
    frame: Frame,
    /// Empty where nothing was published yet.
    title: String,
    withheld: String,
    facts: Vec<[String; 2]>,
    lists: Vec<List>,
    others: Vec<(String, String)>,
}

/// A breakdown. A part that is withheld has no bar.
struct List {
    id: &'static str,
    title: String,
    heading: String,
    lines: Vec<Line>,
}

struct Line {
    name: String,
    count: String,
    /// In parts of a hundred of the largest.
    width: String,
}

/// One row by its key: a page that a newspaper links to costs the database next to nothing.
pub async fn get_published(visit: Visit) -> Result<HttpResponse, Trouble> {
    let words = visit.words();
    let asked = answers::query(&visit);
    let mut reading = visit.works().reading().await?;
    let quarters = store::quarters(&mut reading).await?;
    let wanted = match asked.text("quarter") {
        "" => quarters.first().copied(),
        written => Some(Quarter::parse(written).ok_or(Trouble::NotFound)?),
    };
    let figures = match wanted {
        Some(quarter) => {
            let published = store::published(&mut reading, quarter).await?.ok_or(Trouble::NotFound)?;
            Some((quarter, published))
        }
        None => None,
    };
    let names = Names::read(&mut reading, words).await?;
    drop(reading);
    let others = quarters.iter().filter(|quarter| Some(**quarter) != wanted);
    let (facts, lists) = match &figures {
        Some((quarter, published)) => (facts(words, published), lists(words, *quarter, published, &names)),
        None => (Vec::new(), Vec::new()),
    };
    visit.page(&PublishedPage {
        frame: visit.frame(),
        title: wanted.map(|quarter| named(words, quarter)).unwrap_or_default(),
        withheld: words.t1("statistics-withheld-about", "fewest", FEWEST),
        facts,
        lists,
        others: others.map(|it| (format!("/statistics?quarter={it}"), named(words, *it))).collect(),
    })
}

fn named(words: Words, quarter: Quarter) -> String {
    let arguments = [("number", quarter.number().into()), ("year", quarter.year().to_string().into())];
    words.with("statistics-quarter", arguments)
}

fn told(words: Words, shown: Shown) -> String {
    match shown {
        Shown::Count(count) => grouped(count),
        Shown::Withheld => words.t("statistics-withheld"),
    }
}

fn facts(words: Words, published: &Published) -> Vec<[String; 2]> {
    let fact = |name: &str, shown| [words.t(name), told(words, shown)];
    let mut facts = vec![
        fact("statistics-invitations-filed", published.filed),
        fact("statistics-applications-submitted", published.submitted),
        fact("statistics-applications-decided", published.decided),
        fact("statistics-applications-approved", published.approved),
        fact("statistics-applications-refused", published.refused),
    ];
    if let Some((median, ninety)) = published.working_days {
        facts
            .push([words.t("statistics-public-median"), words.t1("statistics-working-days", "days", median)]);
        facts
            .push([words.t("statistics-public-ninety"), words.t1("statistics-working-days", "days", ninety)]);
    }
    facts
}

fn lists(words: Words, quarter: Quarter, published: &Published, names: &Names) -> Vec<List> {
    let month = |place: u32| words.date(quarter.first() + Months::new(place));
    let months = (0..)
        .zip(&published.by_month)
        .map(|(place, shown)| (words.t1("statistics-month-from", "first", month(place)), *shown));
    let by = |list: &[(String, Shown)], name: &dyn Fn(&str) -> String| {
        let told = list.iter().filter(|(_, shown)| *shown != Shown::Withheld);
        let mut named: Vec<_> = told.map(|(code, shown)| (name(code), *shown)).collect();
        if named.len() < list.len() {
            named.push((words.t("statistics-others"), Shown::Withheld));
        }
        let count = |shown: &Shown| match shown {
            Shown::Count(count) => *count,
            Shown::Withheld => -1,
        };
        named.sort_by(|one, other| count(&other.1).cmp(&count(&one.1)).then_with(|| one.0.cmp(&other.0)));
        named
    };
    let list = |id, title: &str, heading: &str, counted: Vec<(String, Shown)>| List {
        id,
        title: words.t(title),
        heading: words.t(heading),
        lines: lines(words, counted),
    };
    let lists = [
        list("months", "statistics-public-months", "statistics-time", months.collect()),
        list(
            "purposes",
            "statistics-public-purposes",
            "statistics-purpose",
            by(&published.by_purpose, &|code| names.purpose(code)),
        ),
        list(
            "citizenships",
            "statistics-public-citizenships",
            "statistics-citizenship",
            by(&published.by_citizenship, &|code| names.citizenship(code)),
        ),
        list(
            "grounds",
            "statistics-public-grounds",
            "statistics-ground",
            by(&published.by_ground, &|code| names.ground(code)),
        ),
    ];
    lists.into_iter().filter(|list| !list.lines.is_empty()).collect()
}

fn lines(words: Words, counted: Vec<(String, Shown)>) -> Vec<Line> {
    let bar = |shown: &Shown| match shown {
        Shown::Count(count) => *count,
        Shown::Withheld => 0,
    };
    let most = counted.iter().map(|(_, shown)| bar(shown)).max().unwrap_or_default().max(1);
    let line = |(name, shown): (String, Shown)| Line {
        name,
        width: format!("{:.1}", 100.0 * bar(&shown) as f64 / most as f64),
        count: told(words, shown),
    };
    counted.into_iter().map(line).collect()
}
