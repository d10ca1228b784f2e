//! Where a party is told of events: an address of its own.

use super::Reach;
use super::reach::{LOCALHOST, is_this_machine};
use crate::vocabulary::{EndpointId, Instant, InvitingPartyId};
use reqwest::Url;
use std::net::IpAddr;

/// An address that events are sent to: https, of at most 500 characters, without a name and password in it. Where programs are
/// developed it may be http, on a named port of this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndpointUrl(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EndpointUrlError {
    #[error("no address was given")]
    Missing,
    #[error("it is no address of the web")]
    Unreadable,
    #[error("an address begins with https://")]
    NotHttps,
    #[error("an address holds no name and no password")]
    HoldsASecret,
    #[error("the address lies in a network that is not public")]
    NotPublic,
}

/// Who stopped the deliveries to an endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Stop {
    Party,
    /// The portal did, after days of failures.
    Failures,
}

/// An endpoint as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub id: EndpointId,
    pub party: InvitingPartyId,
    pub url: String,
    pub made_at: Instant,
    pub failing_since: Option<Instant>,
    pub stopped_by: Option<Stop>,
}

impl EndpointUrl {
    pub const LONGEST: usize = 500;

    pub fn parse(typed: &str, reach: &Reach) -> Result<Self, EndpointUrlError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(EndpointUrlError::Missing);
        }
        let url = Url::parse(typed).map_err(|_| EndpointUrlError::Unreadable)?;
        if typed.len() > Self::LONGEST || url.host_str().is_none_or(str::is_empty) || url.fragment().is_some()
        {
            return Err(EndpointUrlError::Unreadable);
        }
        match url.scheme() {
            "https" => {}
            "http" if names_this_machine(&url) && reach.covers_own(port_of(&url)) => {}
            "http" => return Err(EndpointUrlError::NotHttps),
            _ => return Err(EndpointUrlError::Unreadable),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(EndpointUrlError::HoldsASecret);
        }
        let named_outside = url.host_str() == Some(LOCALHOST) && !reach.covers_own(port_of(&url));
        if named_outside || literal(&url).is_some_and(|address| !reach.covers(address, port_of(&url))) {
            return Err(EndpointUrlError::NotPublic);
        }
        Ok(Self(url.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The host where it is an address and not a name: no resolver is asked for it.
fn literal(url: &Url) -> Option<IpAddr> {
    url.host_str()?.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

fn names_this_machine(url: &Url) -> bool {
    url.host_str() == Some(LOCALHOST) || literal(url).is_some_and(is_this_machine)
}

/// The port named, or the scheme's own.
fn port_of(url: &Url) -> u16 {
    url.port_or_known_default().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(typed: &str) -> Result<String, EndpointUrlError> {
        EndpointUrl::parse(typed, &Reach::public()).map(|url| url.0)
    }

    #[test]
    fn an_endpoint_is_an_https_address() {
        assert_eq!(
            public(" https://hotel.example/hooks?of=visas "),
            Ok("https://hotel.example/hooks?of=visas".into())
        );
        assert_eq!(public("https://hotel.example:8443"), Ok("https://hotel.example:8443/".into()));

        assert_eq!(public(""), Err(EndpointUrlError::Missing));
        assert_eq!(public("http://hotel.example/"), Err(EndpointUrlError::NotHttps));
        assert_eq!(public("https://a:b@hotel.example/"), Err(EndpointUrlError::HoldsASecret));
        for wrong in [
            "hotel.example",
            "ftp://hotel.example/",
            "https://",
            "https://h.example/#a",
            "file:///etc/passwd",
        ] {
            assert_eq!(public(wrong), Err(EndpointUrlError::Unreadable), "{wrong}");
        }
    }

    #[test]
    fn an_address_inside_is_refused_in_every_spelling() {
        for inside in [
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://localhost/",
            "https://169.254.169.254/latest/meta-data",
        ] {
            assert_eq!(public(inside), Err(EndpointUrlError::NotPublic), "{inside}");
        }
    }

    #[test]
    fn where_programs_are_developed_http_reaches_the_named_ports_of_this_machine_alone() {
        let reach = Reach::and_own_ports(&[9000]);
        let parse = |typed| EndpointUrl::parse(typed, &reach).map(|url| url.0);

        assert!(parse("http://127.0.0.1:9000/hooks").is_ok() && parse("http://localhost:9000").is_ok());
        assert!(parse("https://[::ffff:127.0.0.1]:9000/").is_ok());
        for unnamed in
            ["https://127.0.0.1:9080/", "https://[::ffff:127.0.0.1]:9080/", "https://localhost:9080/"]
        {
            assert_eq!(parse(unnamed), Err(EndpointUrlError::NotPublic), "{unnamed}");
        }
        assert_eq!(parse("http://127.0.0.1:9080/metrics"), Err(EndpointUrlError::NotHttps));
        assert_eq!(parse("http://localhost/"), Err(EndpointUrlError::NotHttps));
        assert_eq!(parse("http://10.0.0.1/"), Err(EndpointUrlError::NotHttps));
    }
}
