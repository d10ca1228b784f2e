//! Which reverse proxies are believed about a client's address.

use std::net::IpAddr;
use std::str::FromStr;

/// An address, or every address that begins with the same bits: `10.0.0.0/8`, `::1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    /// How many leading bits count: 0 to 32, or to 128.
    bits: u8,
}

impl Network {
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                (network.to_bits() ^ address.to_bits()).leading_zeros() >= u32::from(self.bits)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                (network.to_bits() ^ address.to_bits()).leading_zeros() >= u32::from(self.bits)
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("\"{typed}\" is neither an address nor a network such as 10.0.0.0/8");
        let (address, bits) =
            typed.split_once('/').map_or((typed, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(longest), str::parse).map_err(|_| wrong())?;
        if bits > longest {
            return Err(wrong());
        }
        Ok(Self { address, bits })
    }
}

/// The proxies in front of the portal. With none, the peer of the connection is the client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustedProxies(pub Vec<Network>);

impl TrustedProxies {
    /// Reads networks parted by commas; nothing at all trusts nobody.
    pub fn parse(typed: &str) -> Result<Self, String> {
        typed
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The client's address: going back from the peer along X-Forwarded-For (RFC 7239 tells the same story), the
    /// first that is not a trusted proxy. What a client wrote into the header itself stands further left and is never reached.
    pub fn client(&self, peer: IpAddr, forwarded_for: &str) -> IpAddr {
        let mut nearest = peer.to_canonical();
        for hop in forwarded_for.rsplit(',') {
            if !self.trusts(nearest) {
                return nearest;
            }
            match hop.trim().parse::<IpAddr>() {
                Ok(address) => nearest = address.to_canonical(),
                Err(_) => return nearest,
            }
        }
        nearest
    }

    pub fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(typed: &str) -> IpAddr {
        typed.parse().unwrap()
    }

    #[test]
    fn a_network_holds_the_addresses_that_share_its_leading_bits() {
        let network: Network = "192.168.8.0/22".parse().unwrap();
        assert!(network.contains(ip("192.168.8.0")));
        assert!(network.contains(ip("192.168.11.255")));
        assert!(!network.contains(ip("192.168.12.0")));
        assert!(!network.contains(ip("192.168.7.255")));
        assert!(network.contains(ip("::ffff:192.168.9.1")), "an IPv4 peer of a double-stack listener");
    }

    #[test]
    fn a_network_of_no_bits_holds_every_address_of_its_family() {
        let network: Network = "0.0.0.0/0".parse().unwrap();
        assert!(network.contains(ip("203.0.113.9")));
        assert!(!network.contains(ip("2001:db8::1")));
    }

    #[test]
    fn a_network_that_cannot_be_is_refused() {
        for typed in ["10.0.0.0/33", "::1/129", "10.0.0.0/", "ten", "10.0.0.1:80"] {
            assert!(typed.parse::<Network>().is_err(), "{typed}");
        }
    }

    #[test]
    fn without_a_trusted_proxy_the_header_is_not_believed() {
        assert_eq!(TrustedProxies::default().client(ip("203.0.113.9"), "198.51.100.1"), ip("203.0.113.9"));
    }

    #[test]
    fn behind_a_trusted_proxy_the_client_is_whom_the_proxy_names() {
        let proxies = TrustedProxies::parse("10.0.0.0/8").unwrap();
        assert_eq!(proxies.client(ip("10.0.0.2"), "198.51.100.1"), ip("198.51.100.1"));
    }

    #[test]
    fn a_forged_beginning_of_the_header_is_never_reached() {
        let proxies = TrustedProxies::parse("10.0.0.0/8, 192.0.2.1").unwrap();
        assert_eq!(proxies.client(ip("10.0.0.2"), "1.1.1.1, 198.51.100.1, 192.0.2.1"), ip("198.51.100.1"));
    }

    #[test]
    fn a_header_that_cannot_be_read_leaves_the_last_proxy() {
        let proxies = TrustedProxies::parse("10.0.0.2").unwrap();
        assert_eq!(proxies.client(ip("10.0.0.2"), "unknown"), ip("10.0.0.2"));
        assert_eq!(proxies.client(ip("10.0.0.2"), ""), ip("10.0.0.2"));
    }
}
