//! Where acquirers report. A machine's address: no cookie, no mark; the signature over the body's bytes is what counts.

use crate::payments::{
    Asked, CannotAsk, CannotReceive, Forged, Gateways, Heard, Report, Told, Webhook, ask_about_reference,
    receive,
};
use crate::web::{Actor, Portal, Trouble};
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};
use std::time::Duration;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/payments/webhooks/{acquirer}", web::post().to(post_webhook));
}

/// The longest report, in bytes, and the longest that it may take to arrive.
const LONGEST: usize = 64 * 1024;
const SLOWEST: Duration = Duration::from_secs(10);

/// 200 once the report and its effect are committed; 401 or 400 when it is not believed; 5xx makes the acquirer send
/// it again. What proves nothing is a reason to ask the acquirer, and 200 once its answer is committed.
async fn post_webhook(
    acquirer: web::Path<String>,
    request: HttpRequest,
    payload: web::Payload,
    portal: web::Data<Portal>,
    gateways: web::Data<Gateways>,
) -> Result<HttpResponse, Trouble> {
    let gateway = gateways.by_code(&acquirer).ok_or(Trouble::NotFound)?;
    let body = tokio::time::timeout(SLOWEST, payload.to_bytes_limited(LONGEST)).await;
    let body = body.map_err(|_| Trouble::TooSlow)?.map_err(|_| Trouble::TooLong)?;
    let body = body.map_err(|_| Trouble::Unreadable)?;
    let signature = request.headers().get(gateway.signature_header());
    let signature = signature.and_then(|value| value.to_str().ok());

    match gateway.read_webhook(Webhook { signature, body: &body, now: portal.clock.now() }) {
        Ok(Heard::Report(report)) => {
            let body = String::from_utf8_lossy(&body).into_owned();
            take_in(&portal, gateway.code(), report, body).await
        }
        Ok(Heard::AskAbout { reference }) => ask_about(&portal, &gateways, gateway.code(), &reference).await,
        Ok(Heard::NothingAskedFor) => Ok(HttpResponse::Ok().body("not asked for\n")),
        Err(forged) => Ok(refuse(gateway.code(), &forged)),
    }
}

async fn take_in(
    portal: &Portal,
    acquirer: &'static str,
    report: Report,
    body: String,
) -> Result<HttpResponse, Trouble> {
    let received = portal.works.run::<_, CannotReceive, _>(Actor::Portal, move |work| {
        Box::pin(async move { receive(work, acquirer, &report, Told::ByWebhook { body }).await })
    });
    match received.await {
        Ok(_) => Ok(HttpResponse::Ok().body("received\n")),
        Err(CannotReceive::Broken(error)) => Err(error.into()),
        Err(error @ CannotReceive::Application(_)) => Err(Trouble::broken(error)),
    }
}

/// 503 makes the acquirer call again; by then, or in the next round, it is asked again too.
async fn ask_about(
    portal: &Portal,
    gateways: &Gateways,
    acquirer: &'static str,
    reference: &str,
) -> Result<HttpResponse, Trouble> {
    match ask_about_reference(&portal.works, gateways, acquirer, reference).await {
        Ok(Asked::Heard) => Ok(HttpResponse::Ok().body("received\n")),
        Ok(Asked::TooOften) => Ok(HttpResponse::TooManyRequests().body("asked often enough\n")),
        Ok(Asked::NoSuchPayment) => Ok(HttpResponse::NotFound().body("no such payment\n")),
        Err(CannotAsk::Broken(error)) => Err(error.into()),
        Err(error @ (CannotAsk::NoAcquirer(_) | CannotAsk::Unanswered(_))) => {
            tracing::warn!(acquirer, %error, "an acquirer that had called could not be asked");
            Ok(HttpResponse::ServiceUnavailable().insert_header((RETRY_AFTER, "60")).body("later\n"))
        }
        Err(CannotAsk::Receive(CannotReceive::Broken(error))) => Err(error.into()),
        Err(error @ CannotAsk::Receive(CannotReceive::Application(_))) => Err(Trouble::broken(error)),
    }
}

fn refuse(acquirer: &str, forged: &Forged) -> HttpResponse {
    tracing::warn!(acquirer, %forged, "a report was not believed");
    metrics::counter!("payment_reports_forged_total").increment(1);
    match forged {
        Forged::Unsigned | Forged::Signature(_) => HttpResponse::Unauthorized().body("not believed\n"),
        Forged::Unreadable(_) => HttpResponse::BadRequest().body("not readable\n"),
    }
}
