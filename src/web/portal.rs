//! What every handler shares: the database's units of work, the clock, the keys, the settings that pages need.

use crate::bounded::Bounded;
use crate::config::TrustedProxies;
use crate::web::{Clock, Secrets, Works};
use actix_web::HttpRequest;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

/// The settings that pages need, plain and checked.
#[derive(Debug, Clone)]
pub struct WebSettings {
    /// Where the portal is reached, without a slash at its end: `https://evisa.example`.
    pub public_url: String,
    /// Whether the built-in acquirer and the mail page stand open.
    pub sandbox: bool,
    /// Whether a picture of a passport's data page can be read here: an engine for letters is installed.
    pub reads_data_pages: bool,
    /// The reverse proxies that `X-Forwarded-For` is believed from.
    pub trusted_proxies: TrustedProxies,
}

impl WebSettings {
    /// The client's address, as far as the trusted proxies tell it; `None` where the connection has no peer.
    pub fn client(&self, request: &HttpRequest) -> Option<IpAddr> {
        let forwarded = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
        let hops: Vec<&str> = forwarded.collect();
        request.peer_addr().map(|peer| self.trusted_proxies.client(peer.ip(), &hops.join(",")))
    }

    /// What its tries are counted under; empty where the connection has no peer.
    pub fn client_address(&self, request: &HttpRequest) -> String {
        self.client(request).map(network_of).as_ref().map(IpAddr::to_string).unwrap_or_default()
    }
}

/// What one client can hardly have many of: an IPv4 address, or the first 64 bits of an IPv6 address. A subscriber has at
/// least the other 64 to change between (RFC 6177).
pub fn network_of(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
    }
}

/// The portal as its handlers hold it.
#[derive(Clone)]
pub struct Portal {
    pub works: Works,
    pub clock: Clock,
    pub secrets: Arc<Secrets>,
    pub settings: WebSettings,
    /// Who reads photographs that are sent.
    pub pictures: Bounded,
}
