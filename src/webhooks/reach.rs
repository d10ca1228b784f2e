//! Which addresses the portal calls (ASVS 1.3.6): an endpoint that somebody names must not lead it into its own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

/// How far the portal reaches: addresses of the public internet, over https; and, where programs are developed, ports of this machine that were
/// named to it, also over http. What else listens on this machine is nobody's endpoint: the portal's own private port, for one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    own_ports: Arc<[u16]>,
}

impl Reach {
    /// The public internet alone.
    pub fn public() -> Self {
        Self::default()
    }

    /// And these ports of this machine.
    pub fn and_own_ports(ports: &[u16]) -> Self {
        Self { own_ports: ports.into() }
    }

    pub fn covers(&self, address: IpAddr, port: u16) -> bool {
        is_public(address.to_canonical()) || (is_this_machine(address) && self.covers_own(port))
    }

    /// Whether a port of this machine was named.
    pub fn covers_own(&self, port: u16) -> bool {
        self.own_ports.contains(&port)
    }

    /// Whether a name may lead to an address. `localhost` alone may lead to this machine: its port was looked at with the whole address, and a name
    /// is resolved without one.
    pub fn leads(&self, name: &str, address: IpAddr) -> bool {
        is_public(address.to_canonical())
            || (name == LOCALHOST && is_this_machine(address) && !self.own_ports.is_empty())
    }
}

/// The name by which this machine is called.
pub const LOCALHOST: &str = "localhost";

pub fn is_this_machine(address: IpAddr) -> bool {
    address.to_canonical().is_loopback()
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
            assert!(Reach::public().covers(public.parse().unwrap(), 443), "{public}");
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
            assert!(!Reach::public().covers(inside.parse().unwrap(), 443), "{inside}");
        }
    }

    #[test]
    fn where_programs_are_developed_the_ports_of_this_machine_that_were_named_are_within_reach_and_no_others()
    {
        let reach = Reach::and_own_ports(&[9000]);
        let covers = |address: &str, port| reach.covers(address.parse().unwrap(), port);

        for this_machine in ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"] {
            assert!(covers(this_machine, 9000), "{this_machine}");
            assert!(!covers(this_machine, 9080), "{this_machine}");
        }
        assert!(!covers("192.168.1.1", 9000) && covers("93.184.215.14", 9080));
    }

    #[test]
    fn no_name_but_localhost_leads_to_this_machine() {
        let (named, none) = (Reach::and_own_ports(&[9000]), Reach::public());
        let loopback = "127.0.0.1".parse().unwrap();

        assert!(named.leads("localhost", loopback) && !none.leads("localhost", loopback));
        assert!(!named.leads("inside.example", loopback) && !named.leads("localhost.", loopback));
        assert!(none.leads("hotel.example", "93.184.215.14".parse().unwrap()));
    }
}
