//! A Stripe for what its simulator does not know: keys, idempotency, lists, and bad days.

use actix_web::http::StatusCode;
use actix_web::web::{self, Bytes, Data, Path};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use futures_util::stream;
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

pub const KEY: &str = "sk_test_stub";

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It acts, and its answer is cut off.
    CutAfterActing,
    /// It acts, and answers with something else.
    JunkAfterActing,
    /// It acts, and never ends its answer: the portal's own patience does.
    SilentAfterActing,
    /// It does not act, and says 500.
    Broken,
}

#[derive(Default)]
struct Books {
    sessions: BTreeMap<String, Value>,
    refunds: Vec<Value>,
    /// What was asked under a key, and the name of what it made.
    keys: BTreeMap<String, (String, String)>,
    faults: VecDeque<Fault>,
    calls: usize,
    checkout_url: String,
}

/// Listens on loopback. Dropped, it stops.
pub struct StripeStub {
    pub url: String,
    books: Arc<Mutex<Books>>,
    handle: actix_web::dev::ServerHandle,
}

impl StripeStub {
    pub fn start() -> Self {
        let books = Arc::new(Mutex::new(Books::default()));
        let shared = books.clone();
        let server = HttpServer::new(move || {
            App::new()
                .app_data(Data::new(shared.clone()))
                .route("/v1/checkout/sessions", web::post().to(open))
                .route("/v1/checkout/sessions", web::get().to(list_sessions))
                .route("/v1/checkout/sessions/{id}", web::get().to(session))
                .route("/v1/checkout/sessions/{id}/expire", web::post().to(expire))
                .route("/v1/charges", web::get().to(list_charges))
                .route("/v1/refunds", web::get().to(list_refunds))
                .route("/v1/refunds", web::post().to(refund))
                .route("/v1/refunds/{id}", web::get().to(refund_of))
        });
        let server = server.workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", server.addrs()[0]);
        books.lock().unwrap().checkout_url = format!("{url}/pay");
        let server = server.run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self { url, books, handle }
    }

    pub fn goes_wrong(&self, faults: &[Fault]) {
        self.books.lock().unwrap().faults.extend(faults);
    }

    /// Has checkouts stand somewhere else from now on.
    pub fn sends_payers_to(&self, address: &str) {
        self.books.lock().unwrap().checkout_url = address.to_owned();
    }

    pub fn calls(&self) -> usize {
        self.books.lock().unwrap().calls
    }

    pub fn sessions(&self) -> Vec<Value> {
        self.books.lock().unwrap().sessions.values().cloned().collect()
    }

    pub fn refunds(&self) -> Vec<Value> {
        self.books.lock().unwrap().refunds.clone()
    }

    /// Somebody pays every session that is open. No webhook is sent.
    pub fn takes_the_money(&self) {
        for session in self.books.lock().unwrap().sessions.values_mut() {
            session["status"] = json!("complete");
            session["payment_status"] = json!("paid");
            let id = session["id"].as_str().unwrap().replace("cs_", "pi_");
            session["payment_intent"] = json!(id);
        }
    }

    /// Changes what a session says, as an acquirer gone wrong does.
    pub fn says(&self, field: &str, value: Value) {
        for session in self.books.lock().unwrap().sessions.values_mut() {
            session[field] = value.clone();
        }
    }

    /// How refunds stand from now on, also those made before.
    pub fn refunds_are(&self, status: &str) {
        for refund in &mut self.books.lock().unwrap().refunds {
            refund["status"] = json!(status);
        }
    }
}

impl Drop for StripeStub {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

type Shared = Data<Arc<Mutex<Books>>>;

/// Checks the key, counts the call, and lets it go wrong where it is to.
fn answer(
    request: &HttpRequest,
    books: &Shared,
    act: impl FnOnce(&mut Books) -> (u16, Value),
) -> HttpResponse {
    let mut books = books.lock().unwrap();
    books.calls += 1;
    let key = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    if key != Some(&format!("Bearer {KEY}")) {
        return HttpResponse::Unauthorized().json(json!({"error": {"message": "Invalid API Key provided"}}));
    }
    let fault = books.faults.pop_front();
    if fault == Some(Fault::Broken) {
        return HttpResponse::InternalServerError().body("upstream connect error");
    }
    let (status, body) = act(&mut books);
    match fault {
        Some(Fault::CutAfterActing) => HttpResponse::Ok().streaming(stream::iter([
            Ok(Bytes::from("{\"id\":")),
            Err(actix_web::error::ErrorBadGateway("cut")),
        ])),
        Some(Fault::SilentAfterActing) => {
            HttpResponse::Ok().streaming(stream::pending::<Result<Bytes, actix_web::Error>>())
        }
        Some(Fault::JunkAfterActing) => HttpResponse::Ok().body("<html>Please wait</html>"),
        Some(Fault::Broken) | None => HttpResponse::build(StatusCode::from_u16(status).unwrap()).json(body),
    }
}

fn fields(body: &Bytes) -> BTreeMap<String, String> {
    serde_html_form::from_bytes::<Vec<(String, String)>>(body).unwrap().into_iter().collect()
}

fn key_of(request: &HttpRequest) -> String {
    request.headers().get("idempotency-key").unwrap().to_str().unwrap().to_owned()
}

fn wrong(status: u16, code: &str) -> (u16, Value) {
    (status, json!({"error": {"code": code, "type": "invalid_request_error", "message": code}}))
}

async fn open(request: HttpRequest, books: Shared, body: Bytes) -> HttpResponse {
    let (key, said) = (key_of(&request), String::from_utf8(body.to_vec()).unwrap());
    let fields = fields(&body);
    answer(&request, &books, |books| {
        if let Some((before, id)) = books.keys.get(&key) {
            return if *before == said {
                (200, books.sessions[id].clone())
            } else {
                wrong(400, "idempotency_error")
            };
        }
        let id = format!("cs_{}", books.sessions.len() + 1);
        let session = json!({
            "id": id, "object": "checkout.session", "status": "open", "payment_status": "unpaid", "payment_intent": null,
            "client_reference_id": fields["client_reference_id"], "currency": fields["line_items[0][price_data][currency]"],
            "amount_total": fields["line_items[0][price_data][unit_amount]"].parse::<i64>().unwrap(),
            "expires_at": fields["expires_at"].parse::<i64>().unwrap(), "url": format!("{}/{id}", books.checkout_url),
        });
        books.keys.insert(key, (said, id.clone()));
        books.sessions.insert(id, session.clone());
        (200, session)
    })
}

async fn session(request: HttpRequest, books: Shared, id: Path<String>) -> HttpResponse {
    answer(&request, &books, |books| {
        books
            .sessions
            .get(&*id)
            .map_or_else(|| wrong(404, "resource_missing"), |session| (200, session.clone()))
    })
}

async fn expire(request: HttpRequest, books: Shared, id: Path<String>) -> HttpResponse {
    answer(&request, &books, |books| match books.sessions.get_mut(&*id) {
        Some(session) if session["status"] == "open" => {
            session["status"] = json!("expired");
            (200, session.clone())
        }
        Some(_) => wrong(400, "not_open"),
        None => wrong(404, "resource_missing"),
    })
}

/// Pages of two, so that there is more than one.
fn page(request: &HttpRequest, all: Vec<Value>) -> (u16, Value) {
    let query: BTreeMap<String, String> =
        serde_html_form::from_str::<Vec<(String, String)>>(request.query_string())
            .unwrap()
            .into_iter()
            .collect();
    assert!(query.keys().any(|name| name.starts_with("created[")), "a list of a time alone");
    let after = query.get("starting_after");
    let start = after.map_or(0, |after| all.iter().position(|one| one["id"] == **after).unwrap() + 1);
    let data: Vec<Value> = all[start..].iter().take(2).cloned().collect();
    let has_more = start + data.len() < all.len();
    (200, json!({"object": "list", "data": data, "has_more": has_more}))
}

async fn list_sessions(request: HttpRequest, books: Shared) -> HttpResponse {
    answer(&request, &books, |books| page(&request, books.sessions.values().cloned().collect()))
}

async fn list_charges(request: HttpRequest, books: Shared) -> HttpResponse {
    answer(&request, &books, |books| {
        let paid = books.sessions.values().filter(|session| session["payment_status"] == "paid");
        let charge = |session: &Value| {
            json!({"id": session["id"].as_str().unwrap().replace("cs_", "ch_"), "status": "succeeded",
                   "amount_captured": session["amount_total"], "currency": session["currency"],
                   "payment_intent": session["payment_intent"],
                   "metadata": {"payment": session["client_reference_id"]}})
        };
        page(&request, paid.map(charge).collect())
    })
}

async fn list_refunds(request: HttpRequest, books: Shared) -> HttpResponse {
    answer(&request, &books, |books| page(&request, books.refunds.clone()))
}

async fn refund(request: HttpRequest, books: Shared, body: Bytes) -> HttpResponse {
    let (key, fields) = (key_of(&request), fields(&body));
    answer(&request, &books, |books| {
        let pending =
            |id: &str| json!({"id": id, "status": "pending", "payment_intent": fields["payment_intent"]});
        // A key is answered as it was answered first.
        if let Some((_, id)) = books.keys.get(&key) {
            return (200, pending(id));
        }
        let live = |refund: &&Value| {
            refund["payment_intent"] == fields["payment_intent"] && refund["status"] != "failed"
        };
        if books.refunds.iter().any(|refund| live(&refund)) {
            return wrong(400, "charge_already_refunded");
        }
        let id = format!("re_{}", books.refunds.len() + 1);
        let mut refund = pending(&id);
        refund["amount"] = json!(fields["amount"].parse::<i64>().unwrap());
        refund["currency"] = json!("usd");
        refund["metadata"] = json!({"payment": fields["metadata[payment]"]});
        books.refunds.push(refund);
        books.keys.insert(key, (String::new(), id.clone()));
        (200, pending(&id))
    })
}

async fn refund_of(request: HttpRequest, books: Shared, id: Path<String>) -> HttpResponse {
    answer(&request, &books, |books| {
        let found = books.refunds.iter().find(|refund| refund["id"] == **id);
        found.map_or_else(|| wrong(404, "resource_missing"), |refund| (200, refund.clone()))
    })
}
