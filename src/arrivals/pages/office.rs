//! The inviting party's arrivals: what is due, what is late, one of them with its deadline explained, and its receipts.

use super::shown::{Countries, Line, Paper, guest_rows, line, paper};
use super::{A_PAGE, id_of, key_of, worded};
use crate::accounts::{Filer, Inviting};
use crate::arrivals::receipt::{Filing, answering};
use crate::arrivals::{Arrival, Premises, Receipt, ReceiptNumber, State, store};
use crate::calendar::pages::Told;
use crate::guestbook::store::premises;
use crate::guestbook::{SavedPremises, pages as saved};
use crate::vocabulary::ArrivalId;
use crate::web::{Form, Frame, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use sqlx::PgConnection;

const FOLDER: &str = "/inviting/arrivals";
/// How many saved premises a form offers itself.
const PLACES: usize = 10;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals", web::get().to(get_list))
        .route("/inviting/arrivals/{id}", web::get().to(get_arrival))
        .route("/inviting/arrivals/{id}/correct", web::get().to(get_correction))
        .route("/inviting/arrivals/{id}/receipts/{number}", web::get().to(get_receipt));
}

pub fn address_of(id: ArrivalId) -> String {
    format!("{FOLDER}/{id}")
}

pub fn receipt_of(receipt: &Receipt) -> String {
    format!("{FOLDER}/{}/receipts/{}", receipt.arrival, receipt.number.as_str())
}

#[derive(Template)]
#[template(path = "arrivals/list.html")]
struct ListPage {
    frame: Frame,
    /// Whether this person files, and whether they keep the calendar's address.
    files: bool,
    owns: bool,
    open: Vec<Line>,
    next_open: String,
    closed: Vec<Line>,
    next_closed: String,
    first_page: String,
}

async fn get_list(party: Inviting) -> Result<HttpResponse, Trouble> {
    let (words, today, asked) = (party.words(), party.today(), answers::query(&party));
    let (after, before) = (key_of(&asked), id_of(asked.text("before")).ok());
    let most = A_PAGE as i64 + 1;
    let mut reading = party.works().reading().await?;
    let open = store::open_of_party(&mut reading, party.party, after, most).await?;
    let closed = store::closed_of_party(&mut reading, party.party, before, most).await?;
    drop(reading);
    let lines =
        |found: &[Arrival]| found.iter().take(A_PAGE).map(|it| line(words, it, today, FOLDER)).collect();
    party.page(&ListPage {
        frame: party.frame(),
        files: party.role.may_file(),
        owns: party.role.is_owner(),
        next_open: last_of(&open)
            .map(|it| format!("{FOLDER}?due={}&after={}", it.deadline.due, it.id))
            .unwrap_or_default(),
        next_closed: last_of(&closed).map(|it| format!("{FOLDER}?before={}", it.id)).unwrap_or_default(),
        first_page: if asked.is_empty() { String::new() } else { FOLDER.to_owned() },
        open: lines(&open),
        closed: lines(&closed),
    })
}

/// The last of a full page that another follows.
pub fn last_of(found: &[Arrival]) -> Option<&Arrival> {
    found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE)
}

#[derive(Template)]
#[template(path = "arrivals/arrival.html")]
struct ArrivalPage {
    frame: Frame,
    form: Form,
    title: String,
    state: String,
    colour: &'static str,
    rows: Vec<(String, String)>,
    told: Told,
    /// The deadlines before a change of the calendar, with when they were moved (rule N1).
    earlier: Vec<String>,
    receipts: Vec<(String, String, String)>,
    /// The form that is open here: to file a notice or to correct one.
    asks: Option<Asked>,
    /// Where the first notice is corrected; empty where there is none.
    correct: String,
    /// Where what was filed is withdrawn; empty where nothing stands.
    withdraw: String,
    /// Where a move of the same guest is declared; empty for whoever files nothing.
    moved: String,
}

struct Asked {
    heading: String,
    /// Where the form is filled in from, by saved premises; empty for a correction.
    places: Vec<(String, String)>,
    late: bool,
    button: String,
    regions: Vec<(String, String)>,
    premises: Vec<(&'static str, String)>,
}

/// Which form of the page is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    ToFile,
    ToCorrect,
}

async fn get_arrival(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?;
    show(&party, id_of(&id)?, (Asks::ToFile, kept.map(Form::with)), StatusCode::OK).await
}

async fn get_correction(party: Filer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?;
    show(&party, id_of(&id)?, (Asks::ToCorrect, kept.map(Form::with)), StatusCode::OK).await
}

/// The page with what was typed, or with what is known already.
pub async fn show(
    party: &Inviting,
    id: ArrivalId,
    (asks, typed): (Asks, Option<Form>),
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let arrival = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let receipts = store::receipts(&mut reading, id).await?;
    let form = match typed {
        Some(form) => form,
        None => {
            super::filing::prefilled(&mut reading, &arrival, receipts.last(), &answers::query(party)).await?
        }
    };
    let countries = Countries::load(&mut reading).await?;
    let places = match asks {
        Asks::ToFile => places(&mut reading, party, id).await?,
        Asks::ToCorrect => Vec::new(),
    };
    let earlier = store::clocks::earlier_deadlines(&mut reading, id).await?;
    drop(reading);
    let words = party.words();
    let state = arrival.state(party.today());
    let (said, colour) = worded::state(words, state);
    let files = party.role.may_file();
    let page = ArrivalPage {
        frame: party.frame(),
        form,
        title: arrival.guest.name.to_string(),
        state: said,
        colour,
        rows: guest_rows(words, &countries, &arrival),
        told: Told::of(&arrival.deadline, words),
        earlier: earlier.iter().map(|it| worded::earlier_deadline(words, *it)).collect(),
        asks: asked(words, state, asks, places).filter(|_| files),
        correct: match (answering(&receipts), asks) {
            (Some(_), Asks::ToFile) if files => format!("{}/correct", address_of(id)),
            (Some(_), Asks::ToFile | Asks::ToCorrect) | (None, _) => String::new(),
        },
        withdraw: answering(&receipts)
            .filter(|_| files)
            .map(|_| format!("{}/withdraw", address_of(id)))
            .unwrap_or_default(),
        receipts: receipts.iter().map(|receipt| listed(words, receipt)).collect(),
        moved: if files { format!("{FOLDER}/new?arrival={id}") } else { String::new() },
    };
    party.page_as(status, &page)
}

/// The first of the saved premises, and where all of them are.
async fn places(
    db: &mut PgConnection,
    party: &Inviting,
    id: ArrivalId,
) -> sqlx::Result<Vec<(String, String)>> {
    let found = premises::of_party(db, party.party, "", None, PLACES as i64 + 1).await?;
    let link = |it: &SavedPremises| {
        (format!("{}?premises={}", address_of(id), it.id), saved::said(party.words(), &it.place))
    };
    let mut links: Vec<_> = found.iter().take(PLACES).map(link).collect();
    if found.len() > PLACES {
        links.push(("/inviting/premises".to_owned(), party.words().t("guestbook-places-title")));
    }
    Ok(links)
}

fn asked(words: Words, state: State, asks: Asks, places: Vec<(String, String)>) -> Option<Asked> {
    let (heading, button) = match (state, asks) {
        (State::Stopped, _) => return None,
        (State::FiledOnTime | State::FiledLate, Asks::ToFile) => return None,
        (State::FiledOnTime | State::FiledLate, Asks::ToCorrect) => {
            ("arrivals-correct-title", "arrivals-correct-submit")
        }
        (State::Running { .. } | State::DueToday | State::Missing, Asks::ToFile | Asks::ToCorrect) => {
            ("arrivals-file-title", "arrivals-file-submit")
        }
    };
    Some(Asked {
        heading: words.t(heading),
        places,
        late: state == State::Missing,
        button: words.t(button),
        regions: worded::every_region(words),
        premises: Premises::ALL.map(|it| (it.code(), worded::premises(words, it))).into(),
    })
}

fn listed(words: Words, receipt: &Receipt) -> (String, String, String) {
    let what = match receipt.filing {
        Filing::First | Filing::Follows(_) => "arrivals-receipt-first",
        Filing::Corrects(_) => "arrivals-receipt-of-correction",
        Filing::Withdraws(_) => "arrivals-receipt-of-withdrawal",
    };
    (receipt_of(receipt), receipt.number.to_string(), words.t1(what, "at", words.time(receipt.filed_at)))
}

#[derive(Template)]
#[template(path = "arrivals/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    back: String,
    /// The number under which anybody verifies the receipt.
    public: String,
    pdf: String,
    /// The whole receipt under the portal's signature.
    json: String,
    paper: Paper,
}

async fn get_receipt(party: Inviting, path: web::Path<(String, String)>) -> Result<HttpResponse, Trouble> {
    let (id, number) = path.into_inner();
    let (id, number) = (id_of(&id)?, ReceiptNumber::parse(&number).map_err(|_| Trouble::NotFound)?);
    let mut reading = party.works().reading().await?;
    let arrival = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let receipts = store::receipts(&mut reading, id).await?;
    let countries = Countries::load(&mut reading).await?;
    drop(reading);
    let receipt = receipts.iter().find(|receipt| receipt.number == number).ok_or(Trouble::NotFound)?;
    let paper = paper(party.words(), &countries, &arrival, (&receipts, receipt));
    party.page(&ReceiptPage {
        frame: party.frame(),
        back: address_of(id),
        public: number.as_str().to_owned(),
        pdf: format!("{}/receipt.pdf", receipt_of(receipt)),
        json: format!("{}/receipt.json", receipt_of(receipt)),
        paper,
    })
}
