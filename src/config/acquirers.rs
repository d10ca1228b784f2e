//! The acquirers that fees are paid through, as their merchant agreements name them.

use super::{Arguments, Complaints, given};
use reqwest::Url;
use secrecy::SecretString;

/// Which acquirers are set up, and which takes new payments.
#[derive(Debug, Clone)]
pub struct Acquirers {
    pub stripe: Option<StripeAccount>,
    pub halyk: Option<HalykAccount>,
    /// Where new payments go. The others are still heard and asked about theirs.
    pub first: AcquirerName,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcquirerName {
    Sandbox,
    Stripe,
    Halyk,
}

/// An account with Stripe.
#[derive(Debug, Clone)]
pub struct StripeAccount {
    /// `https://api.stripe.com`
    pub api_url: String,
    pub secret_key: SecretString,
    /// What webhooks are signed under, and during a rotation what they were signed under before.
    pub webhook_secret: SecretString,
    pub previous_webhook_secret: Option<SecretString>,
    /// Where its checkouts stand: `https://checkout.stripe.com`
    pub checkout_origin: String,
}

/// A shop with Halyk ePay.
#[derive(Debug, Clone)]
pub struct HalykAccount {
    /// `https://epay-oauth.homebank.kz`
    pub oauth_url: String,
    /// `https://epay-api.homebank.kz`
    pub api_url: String,
    /// Where its invoices are paid: `https://epay.homebank.kz`
    pub checkout_origin: String,
    pub client_id: String,
    pub client_secret: SecretString,
    pub shop_id: String,
    /// Where the agreement has callbacks signed: under what, before what, and in which header.
    pub callback_secret: Option<SecretString>,
    pub previous_callback_secret: Option<SecretString>,
    pub callback_header: String,
}

pub(super) fn acquirers(
    wrong: &mut Complaints,
    written: &Arguments,
    sandbox: Option<bool>,
) -> Option<Acquirers> {
    let (stripe, halyk) = (stripe(wrong, written), halyk(wrong, written));
    let said = match given(written.acquirer.clone()).as_deref() {
        None => None,
        Some("sandbox") => Some(AcquirerName::Sandbox),
        Some("stripe") => Some(AcquirerName::Stripe),
        Some("halyk") => Some(AcquirerName::Halyk),
        Some(other) => {
            wrong.add("ACQUIRER", format!("\"{other}\" is none of sandbox, stripe and halyk"));
            return None;
        }
    };
    let (stripe, halyk) = (stripe?, halyk?);
    let first = match (said, &stripe, &halyk) {
        (Some(AcquirerName::Stripe), None, _) => Err("stripe is not set up: STRIPE_SECRET_KEY is missing"),
        (Some(AcquirerName::Halyk), _, None) => Err("halyk is not set up: HALYK_CLIENT_ID is missing"),
        (Some(AcquirerName::Sandbox), _, _) if sandbox != Some(true) => Err("the sandbox is off"),
        (Some(first), _, _) => Ok(first),
        (None, Some(_), Some(_)) => Err("must say which of stripe and halyk takes new payments"),
        (None, Some(_), None) => Ok(AcquirerName::Stripe),
        (None, None, Some(_)) => Ok(AcquirerName::Halyk),
        (None, None, None) => Ok(AcquirerName::Sandbox),
    };
    Some(Acquirers { stripe, halyk, first: wrong.take("ACQUIRER", first)? })
}

/// None is wrong, `Some(None)` not set up.
fn stripe(wrong: &mut Complaints, written: &Arguments) -> Option<Option<StripeAccount>> {
    let api_url = wrong.take("STRIPE_API_URL", address(&written.stripe_api_url));
    let checkout = wrong.take("STRIPE_CHECKOUT_ORIGIN", origin(&written.stripe_checkout_origin));
    let Some(secret_key) = given(written.stripe_secret_key.clone()) else { return Some(None) };
    let secret = given(written.stripe_webhook_secret.clone());
    let secret =
        wrong.take("STRIPE_WEBHOOK_SECRET", secret.ok_or("must be set together with STRIPE_SECRET_KEY"));
    Some(Some(StripeAccount {
        api_url: api_url?,
        secret_key: secret_key.into(),
        webhook_secret: secret?.into(),
        previous_webhook_secret: given(written.stripe_webhook_secret_previous.clone())
            .map(SecretString::from),
        checkout_origin: checkout?,
    }))
}

fn halyk(wrong: &mut Complaints, written: &Arguments) -> Option<Option<HalykAccount>> {
    let oauth_url = wrong.take("HALYK_OAUTH_URL", address(&written.halyk_oauth_url));
    let api_url = wrong.take("HALYK_API_URL", address(&written.halyk_api_url));
    let checkout = wrong.take("HALYK_CHECKOUT_ORIGIN", origin(&written.halyk_checkout_origin));
    let header = wrong.take("HALYK_CALLBACK_HEADER", header(&written.halyk_callback_header));
    let Some(client_id) = given(written.halyk_client_id.clone()) else { return Some(None) };
    let together = "must be set together with HALYK_CLIENT_ID";
    let secret =
        wrong.take("HALYK_CLIENT_SECRET", given(written.halyk_client_secret.clone()).ok_or(together));
    let shop_id = wrong.take("HALYK_SHOP_ID", given(written.halyk_shop_id.clone()).ok_or(together));
    Some(Some(HalykAccount {
        oauth_url: oauth_url?,
        api_url: api_url?,
        checkout_origin: checkout?,
        client_id,
        client_secret: secret?.into(),
        shop_id: shop_id?,
        callback_secret: given(written.halyk_callback_secret.clone()).map(SecretString::from),
        previous_callback_secret: given(written.halyk_callback_secret_previous.clone())
            .map(SecretString::from),
        callback_header: header?,
    }))
}

/// An address that calls are sent to, without a slash at its end: https, or http on this machine.
fn address(typed: &str) -> Result<String, String> {
    let wrong = || format!("\"{typed}\" is not an address such as https://api.example.org");
    let url = Url::parse(typed).map_err(|_| wrong())?;
    let host = url.host_str().unwrap_or_default();
    let here = host == "localhost" || host.starts_with("127.") || host == "[::1]";
    let safe = url.scheme() == "https" || (url.scheme() == "http" && here);
    let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if safe && plain { Ok(typed.trim_end_matches('/').to_owned()) } else { Err(wrong()) }
}

/// Scheme, host and port, as a content security policy names them.
fn origin(typed: &str) -> Result<String, String> {
    let address = address(typed)?;
    let alone = Url::parse(&address).is_ok_and(|url| url.path() == "/");
    if alone { Ok(address) } else { Err(format!("\"{typed}\" must end after the host or port")) }
}

fn header(typed: &str) -> Result<String, String> {
    let name = reqwest::header::HeaderName::from_bytes(typed.trim().as_bytes());
    name.map(|name| name.as_str().to_owned()).map_err(|_| format!("\"{typed}\" is not the name of a header"))
}
