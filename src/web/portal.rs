//! What every handler shares: the database's units of work, the clock, the keys, the settings that pages need.

use crate::web::{Clock, Secrets, Works};
use actix_web::HttpRequest;
use std::sync::Arc;

/// The settings that pages need, plain and checked.
#[derive(Debug, Clone)]
pub struct WebSettings {
    /// Where the portal is reached, without a slash at its end: `https://evisa.example`.
    pub public_url: String,
    /// Whether the built-in acquirer and the mail page stand open.
    pub sandbox: bool,
    /// How many proxies stand before the portal and add to `X-Forwarded-For`; 0 for none.
    pub trusted_proxies: usize,
}

impl WebSettings {
    /// The client's address: the peer's, or the one that the outermost trusted proxy saw.
    pub fn client_address(&self, request: &HttpRequest) -> String {
        let peer = request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
        if self.trusted_proxies == 0 {
            return peer;
        }
        let forwarded = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
        let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
        let seen = hops.len().checked_sub(self.trusted_proxies).and_then(|place| hops.get(place));
        match seen.and_then(|address| address.parse::<std::net::IpAddr>().ok()) {
            Some(address) => address.to_string(),
            None => peer,
        }
    }
}

/// The portal as its handlers hold it.
#[derive(Clone)]
pub struct Portal {
    pub works: Works,
    pub clock: Clock,
    pub secrets: Arc<Secrets>,
    pub settings: WebSettings,
}
