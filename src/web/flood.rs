//! The flood guard: so many requests of one client address in a minute, so that one visitor cannot take the portal from the
//! others. Counted in memory, by each portal for itself: what must not be forgotten is counted in [`crate::web::limits`].

use crate::web::portal::network_of;
use crate::web::{Portal, Trouble};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// Addresses that are not counted: files that are kept by whoever got them, and reports that an acquirer repeats until they
/// are taken.
const NOT_COUNTED: [&str; 2] = ["/static/", "/payments/webhooks/"];

type Counter<C> = RateLimiter<IpAddr, DashMapStateStore<IpAddr>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// Counts requests by client address. Clones count together.
#[derive(Clone)]
pub struct FloodGuard<C: Clock = DefaultClock> {
    /// `None`: everybody may ask as often as they like.
    counter: Option<Arc<Counter<C>>>,
}

impl FloodGuard {
    /// Lets so many requests of one address in at once, and as many again in each minute.
    pub fn letting_in(a_minute: Option<NonZeroU32>) -> Self {
        Self::on(DefaultClock::default(), a_minute)
    }
}

impl<C: Clock> FloodGuard<C> {
    fn on(clock: C, a_minute: Option<NonZeroU32>) -> Self {
        let counter =
            a_minute.map(|a_minute| RateLimiter::dashmap_with_clock(Quota::per_minute(a_minute), clock));
        Self { counter: counter.map(Arc::new) }
    }

    /// Counts one request; past the limit it says how long to wait.
    pub fn count(&self, client: IpAddr) -> Result<(), Duration> {
        let Some(counter) = &self.counter else { return Ok(()) };
        counter.check_key(&network_of(client)).map_err(|not_until| {
            let wait = not_until.wait_time_from(counter.clock().now());
            // a header counts in whole seconds, and one too few would be refused again
            Duration::from_secs(wait.as_secs() + 1)
        })
    }

    /// Forgets the addresses that have been quiet for so long that nothing counts against them.
    pub fn forget_the_quiet(&self) {
        if let Some(counter) = &self.counter {
            counter.retain_recent();
            counter.shrink_to_fit();
        }
    }

    /// How many addresses are remembered.
    pub fn remembers(&self) -> usize {
        self.counter.as_ref().map_or(0, |counter| counter.len())
    }
}

/// Turns a flood away before anything of it is read.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some(wait) = wait_of(&request) {
        metrics::counter!("floods_total").increment(1);
        return Ok(request.error_response(Trouble::Flood { wait }));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn wait_of(request: &ServiceRequest) -> Option<Duration> {
    let counted = !NOT_COUNTED.iter().any(|folder| request.path().starts_with(folder));
    let guard = request.app_data::<web::Data<FloodGuard>>().filter(|_| counted)?;
    let client = request.app_data::<web::Data<Portal>>()?.settings.client(request.request())?;
    guard.count(client).err()
}

#[cfg(test)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    fn guard(a_minute: u32) -> (FloodGuard<FakeRelativeClock>, FakeRelativeClock) {
        let clock = FakeRelativeClock::default();
        (FloodGuard::on(clock.clone(), NonZeroU32::new(a_minute)), clock)
    }

    fn client(address: &str) -> IpAddr {
        address.parse().unwrap()
    }

    #[test]
    fn past_its_limit_an_address_waits_and_no_other_does() {
        let (guard, clock) = guard(60);
        let (loud, quiet) = (client("203.0.113.7"), client("203.0.113.8"));
        for request in 0..60 {
            assert_eq!(guard.count(loud), Ok(()), "request {request}");
        }

        let wait = guard.count(loud).unwrap_err();

        assert!((1..=2).contains(&wait.as_secs()), "one a second comes free: {wait:?}");
        assert_eq!(guard.count(quiet), Ok(()));
        clock.advance(wait);
        assert_eq!(guard.count(loud), Ok(()));
    }

    #[test]
    fn the_addresses_of_one_subscriber_count_together() {
        let (guard, _) = guard(1);

        assert!(guard.count(client("2001:db8:1:2::1")).is_ok());

        assert!(guard.count(client("2001:db8:1:2:ffff::1")).is_err());
        assert!(guard.count(client("2001:db8:1:3::1")).is_ok());
        assert!(guard.count(client("::ffff:203.0.113.7")).is_ok());
        assert!(guard.count(client("203.0.113.7")).is_err(), "an IPv4 address in IPv6's notation");
    }

    #[test]
    fn an_address_is_forgotten_when_nothing_counts_against_it_any_more() {
        let (guard, clock) = guard(60);
        guard.count(client("203.0.113.7")).unwrap();

        guard.forget_the_quiet();
        assert_eq!(guard.remembers(), 1);
        clock.advance(Duration::from_secs(61));
        guard.forget_the_quiet();

        assert_eq!(guard.remembers(), 0);
    }

    #[test]
    fn without_a_limit_everybody_is_let_in() {
        let guard = FloodGuard::letting_in(None);

        assert!((0..10_000).all(|_| guard.count(client("203.0.113.7")).is_ok()));
    }
}
