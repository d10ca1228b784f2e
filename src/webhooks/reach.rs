//! Which addresses the portal calls (ASVS 1.3.6): an endpoint that somebody names must not lead it into its own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How far the portal reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Addresses of the public internet, over https.
    Public,
    /// And this machine itself, also over http: where programs are developed.
    PublicAndLoopback,
}

impl Reach {
    pub fn covers(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        match self {
            Self::Public => is_public(address),
            Self::PublicAndLoopback => is_public(address) || address.is_loopback(),
        }
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// Everything but what the registry of special-purpose addresses (RFC 6890) keeps from the internet.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = a == 0
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113)
        || a >= 240;
    !special
}

/// Global unicast, 2000::/3, without the addresses that lead to IPv4 ones (6to4, Teredo), to documentation, or to benchmarks.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, ..] = address.segments();
    let special = (a == 0x2001 && (b < 0x0200 || b == 0x0db8)) || a == 0x2002 || a == 0x3fff;
    (a & 0xe000) == 0x2000 && !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_internet_are_within_reach() {
        for public in ["93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4001:80b::200e"] {
            assert!(Reach::Public.covers(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn addresses_of_a_network_of_ones_own_are_not_whatever_way_they_are_written() {
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.0.170",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::a00:1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2002:a00:1::1",
        ] {
            assert!(!Reach::Public.covers(inside.parse().unwrap()), "{inside}");
        }
    }

    #[test]
    fn where_programs_are_developed_this_machine_is_within_reach_and_its_network_is_not() {
        let reach = Reach::PublicAndLoopback;

        assert!(reach.covers("127.0.0.1".parse().unwrap()) && reach.covers("::1".parse().unwrap()));
        assert!(!reach.covers("192.168.1.1".parse().unwrap()));
    }
}
