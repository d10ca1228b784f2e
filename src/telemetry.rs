//! Log lines and counters. Neither ever holds a person's data: fields are ids and outcomes.

use crate::config::{Log, LogFormat};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use std::any::Any;
use tracing_subscriber::EnvFilter;

/// Upper bounds of the buckets of every `..._seconds` histogram.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    #[error("RUST_LOG: {0}")]
    Filter(#[from] tracing_subscriber::filter::ParseError),
    #[error("log lines already go elsewhere: {0}")]
    Log(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// From here on log lines go to standard error, one each, and a panic is one of them.
pub fn start_log(log: &Log) -> Result<(), TelemetryError> {
    let lines = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_new(&log.filter)?)
        .with_writer(std::io::stderr);
    match log.format {
        LogFormat::Text => lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    }
    .map_err(TelemetryError::Log)?;

    std::panic::set_hook(Box::new(|panic| {
        let location = panic.location().map(ToString::to_string);
        tracing::error!(location, message = fixed_words(panic.payload()), "a panic");
    }));
    Ok(())
}

/// From here on counters are kept. The handle renders them for `/metrics`; its `run_upkeep` is to be called every few seconds.
pub fn install_recorder() -> Result<PrometheusHandle, BuildError> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
        .install_recorder()
}

/// A message put together at run time may quote what somebody typed; only one written in the source is logged.
fn fixed_words(payload: &dyn Any) -> &'static str {
    payload.downcast_ref::<&'static str>().copied().unwrap_or("(its message is left out)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_says_what_the_source_says_and_nothing_that_was_typed() {
        assert_eq!(fixed_words(&"the outbox is empty"), "the outbox is empty");
        assert_eq!(fixed_words(&format!("no such person: {}", "Anna")), "(its message is left out)");
    }
}
