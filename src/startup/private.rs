//! The private listener: is the portal alive, is it ready, how does it do. Never reachable by the public (ASVS 13.4.5).

use crate::startup::Shared;
use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServiceRequest, ServiceResponse};
use actix_web::web::{self, Data};
use actix_web::{App, Error, HttpResponse, HttpServer, Responder};
use metrics_exporter_prometheus::PrometheusHandle;
use std::net::TcpListener;
use tracing::Span;
use tracing_actix_web::RootSpanBuilder;

/// One span per request with its method, its route and its outcome: no address, no query, nobody's data.
pub struct QuietRoot;

impl RootSpanBuilder for QuietRoot {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let route = request.match_pattern().unwrap_or_else(|| "none".to_owned());
        tracing::info_span!("request", method = %request.method(), route, id = %uuid::Uuid::now_v7(), status = tracing::field::Empty)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let status = match outcome {
            Ok(response) => response.status(),
            Err(error) => error.as_response_error().status_code(),
        };
        span.record("status", status.as_u16());
        metrics::counter!("requests_total", "status" => status.as_u16().to_string()).increment(1);
        span.in_scope(|| tracing::debug!("answered"));
    }
}

async fn live() -> impl Responder {
    HttpResponse::Ok().body("alive\n")
}

/// Ready when the database answers within the pool's patience.
async fn ready(shared: Data<Shared>) -> impl Responder {
    match sqlx::query_scalar::<_, i32>("select 1").fetch_one(shared.portal.works.pool()).await {
        Ok(_) => HttpResponse::Ok().body("ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            HttpResponse::ServiceUnavailable().body("the database does not answer\n")
        }
    }
}

async fn render_metrics(handle: Data<PrometheusHandle>) -> impl Responder {
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(handle.render())
}

/// Serves `/health/live`, `/health/ready` and `/metrics`.
pub fn serve_private(
    shared: Shared,
    metrics: PrometheusHandle,
    listener: TcpListener,
) -> std::io::Result<Server> {
    let server = HttpServer::new(move || {
        App::new()
            .app_data(Data::new(shared.clone()))
            .app_data(Data::new(metrics.clone()))
            .route("/health/live", web::get().to(live))
            .route("/health/ready", web::get().to(ready))
            .route("/metrics", web::get().to(render_metrics))
    })
    .workers(1)
    .disable_signals()
    .listen(listener)?;
    Ok(server.run())
}
