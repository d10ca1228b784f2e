//! A program of an inviting party that events are sent to: a real server on loopback, which answers as it is told.

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use serde_json::Value;
use std::collections::VecDeque;
use std::net::TcpListener;
use std::sync::{Arc, LazyLock, Mutex};
use tokio::sync::Notify;

/// What came in one delivery.
#[derive(Debug, Clone)]
pub struct Received {
    pub id: String,
    pub timestamp: String,
    pub signature: String,
    pub text: String,
}

impl Received {
    pub fn body(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// What is signed, as Standard Webhooks puts it together.
    pub fn signed(&self) -> String {
        format!("{}.{}.{}", self.id, self.timestamp, self.text)
    }
}

/// How the program answers.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    Status(u16),
    /// Sends the caller elsewhere on the same machine.
    Elsewhere,
    Never,
}

#[derive(Default)]
struct Behaviour {
    answers: Mutex<VecDeque<Answer>>,
    received: Mutex<Vec<Received>>,
    came: Notify,
}

/// How many programs can be started in one run of the tests.
const MOST: usize = 64;

/// Ports of this machine that are kept for programs, named to every portal before any of them is started.
struct Kept {
    ports: Vec<u16>,
    free: Mutex<Vec<TcpListener>>,
}

static KEPT: LazyLock<Kept> = LazyLock::new(|| {
    let free: Vec<_> = (0..MOST).map(|_| TcpListener::bind("127.0.0.1:0").unwrap()).collect();
    Kept { ports: free.iter().map(|it| it.local_addr().unwrap().port()).collect(), free: Mutex::new(free) }
});

pub fn ports() -> Vec<u16> {
    KEPT.ports.clone()
}

pub struct Receiver {
    pub url: String,
    behaviour: Arc<Behaviour>,
    handle: ServerHandle,
}

impl Receiver {
    pub fn start() -> Self {
        let behaviour = Arc::new(Behaviour::default());
        let shared = web::Data::from(behaviour.clone());
        let server =
            HttpServer::new(move || App::new().app_data(shared.clone()).default_service(web::to(receive)))
                .workers(1)
                .shutdown_timeout(0)
                .disable_signals()
                .listen(KEPT.free.lock().unwrap().pop().expect("a port that no program has"))
                .unwrap();
        let url = format!("http://{}/events", server.addrs()[0]);
        let server = server.run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self { url, behaviour, handle }
    }

    /// Answers the next deliveries so, and those after them with 200.
    pub fn answers(&self, answers: &[Answer]) {
        self.behaviour.answers.lock().unwrap().extend(answers);
    }

    pub fn received(&self) -> Vec<Received> {
        self.behaviour.received.lock().unwrap().clone()
    }

    /// Waits until one more delivery has come in.
    pub async fn next(&self) {
        self.behaviour.came.notified().await;
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

async fn receive(request: HttpRequest, behaviour: web::Data<Behaviour>, body: String) -> HttpResponse {
    let header = |name| request.headers().get(name).unwrap().to_str().unwrap().to_owned();
    let received = Received {
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signature: header("webhook-signature"),
        text: body,
    };
    behaviour.received.lock().unwrap().push(received);
    behaviour.came.notify_one();
    let answer = behaviour.answers.lock().unwrap().pop_front().unwrap_or(Answer::Status(200));
    match answer {
        Answer::Status(status) => {
            HttpResponse::build(actix_web::http::StatusCode::from_u16(status).unwrap()).finish()
        }
        Answer::Elsewhere => {
            HttpResponse::TemporaryRedirect().insert_header(("location", "/elsewhere")).finish()
        }
        Answer::Never => std::future::pending().await,
    }
}
