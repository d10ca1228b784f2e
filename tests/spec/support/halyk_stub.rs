//! Halyk ePay as its documentation has its requests and answers. The client of PyPI, which nobody here wrote, uses it too.

use actix_web::web::{self, Data, Form, Json, Path, Query};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

pub const CLIENT: (&str, &str) = ("test-client", "test-secret");
pub const SHOP: &str = "04f25a4b-d2bd-4dd8-b3a7-9390be4774c4";

#[derive(Default)]
struct Books {
    /// By the acquirer's own name.
    invoices: BTreeMap<String, Value>,
    /// By the merchant's number.
    transactions: BTreeMap<String, Value>,
    /// What each token is for; a token that was withdrawn is gone.
    tokens: BTreeMap<String, String>,
    drawn: usize,
    loses_answers: bool,
}

/// Listens on loopback. Dropped, it stops.
pub struct HalykStub {
    pub url: String,
    books: Arc<Mutex<Books>>,
    handle: actix_web::dev::ServerHandle,
}

impl HalykStub {
    pub fn start() -> Self {
        let books = Arc::new(Mutex::new(Books::default()));
        let shared = books.clone();
        let server = HttpServer::new(move || {
            App::new()
                .app_data(Data::new(shared.clone()))
                .route("/oauth2/token", web::post().to(token))
                .route("/invoice", web::post().to(open))
                .route("/invoice/{id}", web::get().to(invoice))
                .route("/check-status/payment/transaction/{number}", web::get().to(transaction))
                .route("/operation/{id}/refund", web::post().to(refund))
        });
        let server = server.workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", server.addrs()[0]);
        let server = server.run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self { url, books, handle }
    }

    pub fn invoices(&self) -> Vec<Value> {
        self.books.lock().unwrap().invoices.values().cloned().collect()
    }

    pub fn tokens_drawn(&self) -> usize {
        self.books.lock().unwrap().drawn
    }

    /// Takes no token any more that it has given.
    pub fn withdraws_tokens(&self) {
        self.books.lock().unwrap().tokens.clear();
    }

    /// Opens what it is asked to from now on, and answers with junk.
    pub fn loses_answers(&self) {
        self.books.lock().unwrap().loses_answers = true;
    }

    pub fn answers_again(&self) {
        self.books.lock().unwrap().loses_answers = false;
    }

    /// Somebody pays the invoice of this number.
    pub fn is_paid(&self, number: &str, amount: Value, currency: &str) {
        let mut books = self.books.lock().unwrap();
        for invoice in books.invoices.values_mut().filter(|invoice| invoice["invoice_id"] == number) {
            invoice["status"] = json!("PAID");
        }
        let transaction = json!({
            "id": format!("transaction-{number}"), "createdDate": "2026-03-02T09:03:17.289853+05:00", "invoiceID": number,
            "amount": amount, "amountBonus": 0, "currency": currency, "terminal": "98120001", "statusName": "CHARGE",
        });
        books.transactions.insert(number.to_owned(), transaction);
    }

    /// How the invoice of this number stands.
    pub fn stands(&self, number: &str, status: &str) {
        let mut books = self.books.lock().unwrap();
        for invoice in books.invoices.values_mut().filter(|invoice| invoice["invoice_id"] == number) {
            invoice["status"] = json!(status);
        }
    }

    pub fn transaction(&self, number: &str) -> Value {
        self.books.lock().unwrap().transactions[number].clone()
    }
}

impl Drop for HalykStub {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

type Shared = Data<Arc<Mutex<Books>>>;

async fn token(books: Shared, form: Form<BTreeMap<String, String>>) -> HttpResponse {
    let known = form["client_id"] == CLIENT.0 && form["client_secret"] == CLIENT.1;
    if !known
        || form["grant_type"] != "client_credentials"
        || !["payment", "webapi"].contains(&&*form["scope"])
    {
        return HttpResponse::BadRequest().json(json!({"code": 0, "message": "invalid client"}));
    }
    let mut books = books.lock().unwrap();
    books.drawn += 1;
    let token = format!("TOKEN{}", books.drawn);
    books.tokens.insert(token.clone(), form["scope"].clone());
    HttpResponse::Ok().json(json!({
        "access_token": token, "expires_in": "900", "refresh_token": "", "scope": form["scope"], "token_type": "Bearer",
    }))
}

fn may(request: &HttpRequest, books: &Books, scope: &str) -> bool {
    let shown = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    let token = shown.and_then(|shown| shown.strip_prefix("Bearer "));
    token.is_some_and(|token| books.tokens.get(token).is_some_and(|given| given == scope))
}

fn refused(code: u16, message: &str) -> HttpResponse {
    HttpResponse::build(actix_web::http::StatusCode::from_u16(code).unwrap())
        .json(json!({"code": code, "message": message}))
}

async fn open(request: HttpRequest, books: Shared, asked: Json<Value>) -> HttpResponse {
    let mut books = books.lock().unwrap();
    if !may(&request, &books, "payment") {
        return refused(401, "unauthorized");
    }
    let number = asked["invoice_id"].as_str().unwrap_or_default().to_owned();
    let digits = (6..=15).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit());
    let known = ["rus", "kaz", "eng"].iter().any(|language| asked["language"] == *language);
    let text = asked["description"].as_str().is_some_and(|text| text.chars().count() <= 125);
    let links = ["back_link", "failure_back_link", "post_link", "failure_post_link"];
    let whole = links.iter().all(|link| asked[link].as_str().is_some_and(|link| link.starts_with("http")));
    if asked["shop_id"] != SHOP || !digits || !known || !text || !whole || !asked["amount"].is_number() {
        return refused(400, "invalid invoice");
    }
    if books.invoices.values().any(|invoice| invoice["invoice_id"] == *number) {
        return refused(400, "invoice already exists");
    }
    let id = format!("invoice-{}", books.invoices.len() + 1);
    let mut invoice = asked.into_inner();
    invoice["id"] = json!(id);
    invoice["status"] = json!("NEW");
    invoice["invoice_url"] = json!(format!("http://{}/pay/{id}", request.connection_info().host()));
    books.invoices.insert(id, invoice.clone());
    if books.loses_answers {
        return HttpResponse::Ok().body("<html>");
    }
    HttpResponse::Ok().json(invoice)
}

async fn invoice(request: HttpRequest, books: Shared, id: Path<String>) -> HttpResponse {
    let books = books.lock().unwrap();
    if !may(&request, &books, "webapi") {
        return refused(401, "unauthorized");
    }
    match books.invoices.get(&*id) {
        Some(invoice) => HttpResponse::Ok().json(invoice),
        None => refused(404, "no such invoice"),
    }
}

async fn transaction(request: HttpRequest, books: Shared, number: Path<String>) -> HttpResponse {
    let books = books.lock().unwrap();
    if !may(&request, &books, "webapi") {
        return refused(401, "unauthorized");
    }
    match books.transactions.get(&*number) {
        Some(known) => HttpResponse::Ok()
            .json(json!({"resultCode": "100", "resultMessage": "SUCCESS", "transaction": known})),
        None => {
            HttpResponse::Ok().json(json!({"resultCode": "102", "resultMessage": "transaction not found"}))
        }
    }
}

async fn refund(
    request: HttpRequest,
    books: Shared,
    id: Path<String>,
    query: Query<BTreeMap<String, String>>,
) -> HttpResponse {
    let mut books = books.lock().unwrap();
    if !may(&request, &books, "webapi") {
        return refused(401, "unauthorized");
    }
    let charged = |known: &&mut Value| known["id"] == **id && known["statusName"] == "CHARGE";
    let Some(known) = books.transactions.values_mut().find(charged) else {
        return refused(400, "a refund can only be made of a charge");
    };
    let amount: f64 = query["amount"].parse().unwrap();
    if known["amount"].as_f64() != Some(amount) || query["externalID"].is_empty() {
        return refused(400, "invalid amount");
    }
    known["statusName"] = json!("REFUND");
    HttpResponse::Ok().finish()
}
