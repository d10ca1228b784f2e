use super::*;
use crate::config::AcquirerName;
use clap::builder::Resettable;
use clap::{CommandFactory, FromArgMatches, Parser};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

/// What a command line means where the environment says nothing.
fn read(options: &[&str]) -> Result<Settings, Complaints> {
    let line = Line::command().mut_args(|argument| argument.env(Resettable::Reset));
    let matches = line.get_matches_from(["visa-portal"].iter().chain(options));
    Line::from_arg_matches(&matches).unwrap().arguments.settings()
}

fn complaints(options: &[&str]) -> Vec<&'static str> {
    read(options).unwrap_err().0.iter().map(|complaint| complaint.variable).collect()
}

#[test]
fn with_nothing_set_the_portal_serves_this_machine_alone_from_a_database_of_its_own() {
    let settings = read(&[]).unwrap();

    assert!(settings.listen.ip().is_loopback() && settings.private_listen.ip().is_loopback());
    assert_eq!(settings.public_url.as_str(), "http://localhost:8080");
    assert!(matches!(settings.database.place, Place::Embedded));
    assert!(settings.sandbox && settings.demo);
    assert!(settings.mail.smtp.is_none());
    assert!(!settings.database.unsafe_durability_allowed);
    assert_eq!(settings.trusted_proxies, TrustedProxies::default());
    assert_eq!(settings.flood_limit, NonZeroU32::new(600));
}

#[test]
fn ports_of_this_machine_are_named_in_a_sandbox_alone_and_never_the_private_one() {
    let named = |options: &[&str]| read(options).unwrap().webhook_loopback_ports;

    assert_eq!(named(&[]), [0_u16; 0]);
    assert_eq!(named(&["--webhook-loopback-ports=9000, 9001"]), [9000, 9001]);
    let wrong = ["--webhook-loopback-ports=9080"];
    assert_eq!(complaints(&wrong), ["WEBHOOK_LOOPBACK_PORTS"]);
    assert_eq!(
        complaints(&["--webhook-loopback-ports=9081", "--private-listen=127.0.0.1:9081"]),
        ["WEBHOOK_LOOPBACK_PORTS"]
    );
    for typed in
        ["--webhook-loopback-ports=0", "--webhook-loopback-ports=all", "--webhook-loopback-ports=65536"]
    {
        assert_eq!(complaints(&[typed]), ["WEBHOOK_LOOPBACK_PORTS"], "{typed}");
    }
    assert_eq!(complaints(&["--webhook-loopback-ports=9000", "--sandbox=off"]), ["WEBHOOK_LOOPBACK_PORTS"]);
}

#[test]
fn everything_wrong_is_said_at_once() {
    let wrong = complaints(&[
        "--listen=8080",
        "--public-url=visa",
        "--trusted-proxies=everybody",
        "--flood-limit=59",
        "--database-url=mysql://localhost",
        "--database-pool=1",
        "--allow-unsafe-durability-for-throwaway-database=maybe",
        "--smtp-url=http://localhost",
        "--sandbox=perhaps",
        "--portal-secret=short",
        "--log-format=xml",
        "--rust-log=visa_portal=loud",
    ]);
    assert_eq!(
        wrong,
        [
            "LISTEN",
            "PUBLIC_URL",
            "TRUSTED_PROXIES",
            "FLOOD_LIMIT",
            "DATABASE_URL",
            "DATABASE_POOL",
            "ALLOW_UNSAFE_DURABILITY_FOR_THROWAWAY_DATABASE",
            "SMTP_URL",
            "MAIL_FROM",
            "SANDBOX",
            "PORTAL_SECRET",
            "LOG_FORMAT",
            "RUST_LOG"
        ]
    );
}

#[test]
fn a_secret_value_is_never_repeated_in_a_complaint_or_a_log_line() {
    let wrong =
        read(&["--database-url=mysql://u:hunter2@h/d", "--smtp-url=hunter2", "--portal-secret=hunter2"]);
    assert!(!wrong.unwrap_err().to_string().contains("hunter2"));

    let settings = read(&[
        "--database-url=postgres://u:hunter2@h/d",
        "--smtp-url=smtps://u:hunter2@h",
        "--mail-from=visa@example.org",
        "--portal-secret=hunter2-hunter2-hunter2-hunter2-hunter2",
    ]);
    assert!(!format!("{:?}", settings.unwrap()).contains("hunter2"));
}

#[test]
fn somebody_elses_database_gets_no_sandbox_and_no_demo_unless_told() {
    let database = "--database-url=postgres://portal@localhost/portal";
    let settings = read(&[database]).unwrap();
    assert!(!settings.sandbox && !settings.demo);

    let settings = read(&[database, "--sandbox"]).unwrap();
    assert!(settings.sandbox && !settings.demo);
}

#[test]
fn the_demo_sign_ins_are_not_opened_to_the_world_by_default() {
    let settings = read(&["--public-url=https://visa.example.org"]).unwrap();
    assert!(!settings.sandbox && !settings.demo);
}

#[test]
fn an_empty_value_counts_as_none() {
    let settings =
        read(&["--database-url=", "--smtp-url=", "--mail-from=", "--sandbox=", "--portal-secret="]).unwrap();
    assert!(matches!(settings.database.place, Place::Embedded));
    assert!(settings.mail.smtp.is_none() && settings.secret.is_none() && settings.sandbox);
}

#[test]
fn the_flood_guard_is_switched_off_by_a_limit_of_none() {
    assert_eq!(read(&["--flood-limit=0"]).unwrap().flood_limit, None);
    assert_eq!(read(&["--flood-limit=60"]).unwrap().flood_limit, NonZeroU32::new(60));
}

#[test]
fn health_and_metrics_may_not_share_the_public_address() {
    assert_eq!(complaints(&["--private-listen=127.0.0.1:8080"]), ["PRIVATE_LISTEN"]);
}

#[test]
fn the_one_acquirer_that_is_set_up_takes_new_payments_and_of_two_it_must_be_said() {
    let stripe = ["--stripe-secret-key=sk_live_x", "--stripe-webhook-secret=whsec_x"];
    let halyk = ["--halyk-client-id=x", "--halyk-client-secret=x", "--halyk-shop-id=x"];
    let first = |options: &[&str]| read(options).unwrap().acquirers.first;

    assert_eq!(first(&[]), AcquirerName::Sandbox);
    assert_eq!(first(&stripe), AcquirerName::Stripe);
    assert_eq!(first(&halyk), AcquirerName::Halyk);
    let both = [&stripe[..], &halyk[..]].concat();
    assert_eq!(complaints(&both), ["ACQUIRER"]);
    assert_eq!(first(&[&both[..], &["--acquirer=halyk"]].concat()), AcquirerName::Halyk);
}

#[test]
fn an_acquirer_half_set_up_is_complained_about() {
    assert_eq!(complaints(&["--stripe-secret-key=sk_live_x"]), ["STRIPE_WEBHOOK_SECRET"]);
    assert_eq!(complaints(&["--halyk-client-id=x"]), ["HALYK_CLIENT_SECRET", "HALYK_SHOP_ID"]);
    assert_eq!(complaints(&["--acquirer=stripe"]), ["ACQUIRER"]);
    assert_eq!(complaints(&["--acquirer=paypal"]), ["ACQUIRER"]);
    assert_eq!(complaints(&["--acquirer=sandbox", "--sandbox=off"]), ["ACQUIRER"]);
}

#[test]
fn an_acquirer_is_called_over_https_alone() {
    assert_eq!(complaints(&["--stripe-api-url=http://api.stripe.com"]), ["STRIPE_API_URL"]);
    assert_eq!(
        complaints(&["--halyk-checkout-origin=https://epay.homebank.kz/pay"]),
        ["HALYK_CHECKOUT_ORIGIN"]
    );
    assert!(read(&["--stripe-api-url=http://127.0.0.1:9000"]).is_ok());
}
