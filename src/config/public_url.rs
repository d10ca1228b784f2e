//! The address that the outside knows the portal by.

use reqwest::Url;
use std::fmt;

/// Scheme, host and port, without a path: the pages stand at the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(Url);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublicUrlError {
    #[error("\"{0}\" is not an address such as https://visa.example.org")]
    Malformed(String),
    #[error("\"{0}\" must end after the host or port: the portal stands at the root of its site")]
    Path(String),
    #[error(
        "\"{0}\" must begin with https: over plain http sessions could be read on the way; only this machine's own address may do without"
    )]
    Plain(String),
}

impl PublicUrl {
    pub fn parse(typed: &str) -> Result<Self, PublicUrlError> {
        let url = Url::parse(typed).map_err(|_| PublicUrlError::Malformed(typed.to_owned()))?;
        if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() || url.password().is_some()
        {
            return Err(PublicUrlError::Malformed(typed.to_owned()));
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(PublicUrlError::Path(typed.to_owned()));
        }
        let read = Self(url);
        if !read.is_https() && !read.is_local() {
            return Err(PublicUrlError::Plain(typed.to_owned()));
        }
        Ok(read)
    }

    /// The absolute address of a page; `path` begins with a slash.
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.as_str())
    }

    /// Without a slash at the end: `https://visa.example.org`, as an Origin header is written.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Cookies are marked Secure, and HSTS is sent.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// The address of this machine for itself: nobody else can reach it by that name.
    pub fn is_local(&self) -> bool {
        let host = self.0.host_str().unwrap_or_default();
        let address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
        host == "localhost"
            || host.ends_with(".localhost")
            || address.is_ok_and(|address| address.is_loopback())
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_the_address_and_the_path() {
        for typed in ["https://visa.example.org", "https://visa.example.org/", "HTTPS://Visa.Example.org:443"]
        {
            assert_eq!(PublicUrl::parse(typed).unwrap().to("/verify"), "https://visa.example.org/verify");
        }
    }

    #[test]
    fn only_this_machine_may_do_without_https() {
        for typed in
            ["http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]", "http://visa.localhost"]
        {
            assert!(PublicUrl::parse(typed).unwrap().is_local(), "{typed}");
        }
        for typed in ["http://visa.example.org", "http://192.168.0.7:8080", "http://localhost.example.org"] {
            assert_eq!(PublicUrl::parse(typed), Err(PublicUrlError::Plain(typed.to_owned())));
        }
    }

    #[test]
    fn an_address_with_more_than_a_host_is_refused() {
        for typed in ["https://example.org/visa", "https://example.org/?a", "https://example.org/#a"] {
            assert_eq!(PublicUrl::parse(typed), Err(PublicUrlError::Path(typed.to_owned())));
        }
        for typed in ["visa.example.org", "ftp://example.org", "https://anna@example.org", ""] {
            assert_eq!(PublicUrl::parse(typed), Err(PublicUrlError::Malformed(typed.to_owned())));
        }
    }
}
