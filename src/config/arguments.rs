//! The settings as they are written: names, defaults and the sentences of `--help`.

use clap::Args;

/// Every setting as text. Each can be given as an option or as an environment variable; an option wins. An empty
/// value counts as none, so that a compose file may pass on a variable that is not set.
#[derive(Debug, Clone, Default, Args)]
pub struct Arguments {
    /// Address and port of the public pages
    #[arg(
        long,
        env = "LISTEN",
        global = true,
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: String,

    /// Address and port of /health/live, /health/ready and /metrics: keep it away from the public
    #[arg(
        long,
        env = "PRIVATE_LISTEN",
        global = true,
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:9080"
    )]
    pub private_listen: String,

    /// The address that people type and that links in letters begin with: https, or http on this machine alone
    #[arg(
        long,
        env = "PUBLIC_URL",
        global = true,
        value_name = "URL",
        default_value = "http://localhost:8080"
    )]
    pub public_url: String,

    /// Reverse proxies whose X-Forwarded-For is believed: addresses or networks, parted by commas; none when empty
    #[arg(long, env = "TRUSTED_PROXIES", global = true, value_name = "NETWORKS", default_value = "")]
    pub trusted_proxies: String,

    /// Most pages that one client address gets from one portal in a minute: 60 to 1000000, or 0 for no limit
    #[arg(long, env = "FLOOD_LIMIT", global = true, value_name = "PAGES", default_value = "600")]
    pub flood_limit: String,

    /// PostgreSQL to use, as postgres://...; when not set, the portal runs a private one of its own under VAR
    #[arg(long, env = "DATABASE_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,

    /// Most connections to the database that one portal opens: 2 to 1000
    #[arg(long, env = "DATABASE_POOL", global = true, value_name = "CONNECTIONS", default_value = "16")]
    pub database_pool: String,

    /// Accept a database with fsync, full_page_writes or synchronous_commit off, which loses acknowledged steps
    #[arg(
        long,
        env = "ALLOW_UNSAFE_DURABILITY_FOR_THROWAWAY_DATABASE",
        global = true,
        value_name = "ON_OR_OFF"
    )]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "on", default_value = "off")]
    pub allow_unsafe_durability_for_throwaway_database: String,

    /// Folder for what the portal keeps beside the database: keys, the private PostgreSQL, mail not sent by SMTP
    #[arg(long, env = "VAR", global = true, value_name = "FOLDER", default_value = "var")]
    pub var: String,

    /// Mail server, as smtp://user:password@host:587?tls=required or smtps://...; when not set, mail is kept under VAR
    #[arg(long, env = "SMTP_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,

    /// Sender of every letter; must be set together with SMTP_URL
    #[arg(long, env = "MAIL_FROM", global = true, value_name = "MAILBOX")]
    pub mail_from: Option<String>,

    /// The sandbox acquirer and the page of kept mail: on or off; when not set, on for the private database on a local PUBLIC_URL
    #[arg(long, env = "SANDBOX", global = true, value_name = "ON_OR_OFF")]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "on")]
    pub sandbox: Option<String>,

    /// Ports of this machine that webhooks may reach while SANDBOX is on, parted by commas, never that of PRIVATE_LISTEN; none when empty
    #[arg(long, env = "WEBHOOK_LOOPBACK_PORTS", global = true, value_name = "PORTS", default_value = "")]
    pub webhook_loopback_ports: String,

    /// Who takes new payments: sandbox, stripe or halyk; when not set, the one that is set up below, else the sandbox acquirer
    #[arg(long, env = "ACQUIRER", global = true, value_name = "NAME")]
    pub acquirer: Option<String>,

    /// Secret or restricted key of an account with Stripe; when not set, Stripe is not used
    #[arg(long, env = "STRIPE_SECRET_KEY", global = true, value_name = "KEY", hide_env_values = true)]
    pub stripe_secret_key: Option<String>,

    /// Signing secret of the webhook endpoint /payments/webhooks/stripe; must be set together with STRIPE_SECRET_KEY
    #[arg(long, env = "STRIPE_WEBHOOK_SECRET", global = true, value_name = "SECRET", hide_env_values = true)]
    pub stripe_webhook_secret: Option<String>,

    /// The signing secret before, accepted too while it is being changed
    #[arg(
        long,
        env = "STRIPE_WEBHOOK_SECRET_PREVIOUS",
        global = true,
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub stripe_webhook_secret_previous: Option<String>,

    /// Where Stripe is called
    #[arg(
        long,
        env = "STRIPE_API_URL",
        global = true,
        value_name = "URL",
        default_value = "https://api.stripe.com"
    )]
    pub stripe_api_url: String,

    /// Where Stripe's checkouts stand; nobody is sent anywhere else to pay
    #[arg(
        long,
        env = "STRIPE_CHECKOUT_ORIGIN",
        global = true,
        value_name = "URL",
        default_value = "https://checkout.stripe.com"
    )]
    pub stripe_checkout_origin: String,

    /// Client of a shop with Halyk ePay; when not set, Halyk ePay is not used
    #[arg(long, env = "HALYK_CLIENT_ID", global = true, value_name = "ID")]
    pub halyk_client_id: Option<String>,

    /// The client's secret; must be set together with HALYK_CLIENT_ID
    #[arg(long, env = "HALYK_CLIENT_SECRET", global = true, value_name = "SECRET", hide_env_values = true)]
    pub halyk_client_secret: Option<String>,

    /// The shop; must be set together with HALYK_CLIENT_ID
    #[arg(long, env = "HALYK_SHOP_ID", global = true, value_name = "ID")]
    pub halyk_shop_id: Option<String>,

    /// What callbacks to /payments/webhooks/halyk are signed under, where the agreement has them signed; the acquirer is asked in either case
    #[arg(long, env = "HALYK_CALLBACK_SECRET", global = true, value_name = "SECRET", hide_env_values = true)]
    pub halyk_callback_secret: Option<String>,

    /// The callbacks' secret before, accepted too while it is being changed
    #[arg(
        long,
        env = "HALYK_CALLBACK_SECRET_PREVIOUS",
        global = true,
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub halyk_callback_secret_previous: Option<String>,

    /// The header that callbacks are signed in, as the agreement names it
    #[arg(
        long,
        env = "HALYK_CALLBACK_HEADER",
        global = true,
        value_name = "NAME",
        default_value = "x-signature"
    )]
    pub halyk_callback_header: String,

    /// Where Halyk ePay gives its tokens
    #[arg(
        long,
        env = "HALYK_OAUTH_URL",
        global = true,
        value_name = "URL",
        default_value = "https://epay-oauth.homebank.kz"
    )]
    pub halyk_oauth_url: String,

    /// Where Halyk ePay is called
    #[arg(
        long,
        env = "HALYK_API_URL",
        global = true,
        value_name = "URL",
        default_value = "https://epay-api.homebank.kz"
    )]
    pub halyk_api_url: String,

    /// Where Halyk ePay's invoices are paid; nobody is sent anywhere else to pay
    #[arg(
        long,
        env = "HALYK_CHECKOUT_ORIGIN",
        global = true,
        value_name = "URL",
        default_value = "https://epay.homebank.kz"
    )]
    pub halyk_checkout_origin: String,

    /// Demo accounts and cases, loaded into an empty database: on or off; when not set, on for the private database on a local PUBLIC_URL
    #[arg(long, env = "DEMO", global = true, value_name = "ON_OR_OFF")]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "on")]
    pub demo: Option<String>,

    /// Key material for form tokens and encrypted columns, at least 32 bytes, the same for every portal on one database; when not set, drawn once and kept at VAR/keys/secret
    #[arg(long, env = "PORTAL_SECRET", global = true, value_name = "SECRET", hide_env_values = true)]
    pub portal_secret: Option<String>,

    /// The key that seals visas, an ECDSA P-256 private key in PEM; when not set, drawn once and kept at VAR/keys/visa-signing.pem
    #[arg(long, env = "VISA_SIGNING_KEY", global = true, value_name = "PEM", hide_env_values = true)]
    pub visa_signing_key: Option<String>,

    /// Log lines for people or for machines: text or json
    #[arg(long, env = "LOG_FORMAT", global = true, value_name = "FORMAT", default_value = "text")]
    pub log_format: String,

    /// Which log lines are written, by level and target, e.g. info,visa_portal=debug
    #[arg(long, env = "RUST_LOG", global = true, value_name = "FILTER", default_value = "info")]
    pub rust_log: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of docs/operations.md, row by row, from the options themselves.
    fn table() -> String {
        let command = Arguments::augment_args(clap::Command::new("visa-portal"));
        let rows = command.get_arguments().map(|argument| {
            let variable = argument.get_env().unwrap().to_str().unwrap();
            let option = argument.get_long().unwrap();
            let default =
                argument.get_default_values().first().and_then(|value| value.to_str()).unwrap_or_default();
            let default = if default.is_empty() { String::new() } else { format!("`{default}`") };
            format!("| `{variable}` | `--{option}` | {default} | {} |\n", argument.get_help().unwrap())
        });
        rows.collect()
    }

    #[test]
    fn the_operators_guide_names_every_setting_as_it_is() {
        let guide = include_str!("../../docs/operations.md");
        assert!(guide.contains(&table()), "docs/operations.md should hold this table:\n{}", table());
    }
}
