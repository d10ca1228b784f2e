//! Programs as extractors: `keyed: Keyed<Verifications>` is reached with a carrier's key of that scope and by nobody else.

use crate::accounts::store::keys;
use crate::accounts::{ApiKey, KeptKey, KeyOwner, Scope};
use crate::vocabulary::{CarrierId, Instant, InvitingPartyId, day_in_kazakhstan};
use crate::web::limits::{self, Allowance, CALLS_PER_OWNER, TooMany, UNKNOWN_KEYS_PER_ADDRESS};
use crate::web::{Actor, Caller, Portal, Problem, ProblemKind, Works};
use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use chrono::NaiveDate;
use futures_util::future::LocalBoxFuture;

/// What a key has to open for a handler, and whose key it is then.
pub trait Opens: 'static {
    /// Any of them is enough; the first is the one that is asked for.
    const SCOPES: &[Scope];
    type Owner: Copy + Send + 'static;

    fn owner(owner: KeyOwner) -> Option<Self::Owner>;
}

macro_rules! scopes {
    ($($(#[$doc:meta])* $scope:ident $(or $other:ident)?: $kind:ident($owner:ty);)+) => {$(
        $(#[$doc])*
        pub struct $scope;

        impl Opens for $scope {
            const SCOPES: &[Scope] = &[Scope::$scope $(, Scope::$other)?];
            type Owner = $owner;

            fn owner(owner: KeyOwner) -> Option<$owner> {
                if let KeyOwner::$kind(id) = owner { Some(id) } else { None }
            }
        }
    )+};
}

scopes! {
    /// A carrier verifies visas.
    Verifications: Carrier(CarrierId);
    /// An inviting party files invitations and follows them.
    Invitations: Party(InvitingPartyId);
    /// An inviting party gives arrival notices.
    Arrivals: Party(InvitingPartyId);
    /// An inviting party reads its receipts: also with a key that files.
    Receipts or Arrivals: Party(InvitingPartyId);
    /// An inviting party follows its events.
    Webhooks: Party(InvitingPartyId);
}

/// A program that presented a key with the scope, in `Authorization: Bearer evisa_…`. The call is counted.
pub struct Keyed<S: Opens> {
    pub key: KeptKey,
    /// Whose key it is.
    pub owner: S::Owner,
    portal: web::Data<Portal>,
    now: Instant,
}

impl<S: Opens> Keyed<S> {
    pub fn works(&self) -> &Works {
        &self.portal.works
    }

    pub fn portal(&self) -> &Portal {
        &self.portal
    }

    pub fn actor(&self) -> Actor {
        Actor::Key { id: self.key.id }
    }

    /// The program, and whose it is: by the owner a call that comes again is known.
    pub fn caller(&self) -> Caller {
        Caller { actor: self.actor(), owner: whose(self.key.owner) }
    }

    pub fn now(&self) -> Instant {
        self.now
    }

    /// The day in Kazakhstan.
    pub fn today(&self) -> NaiveDate {
        day_in_kazakhstan(self.now)
    }

    async fn of(request: &HttpRequest) -> Result<Self, Problem> {
        let portal =
            request.app_data::<web::Data<Portal>>().ok_or_else(|| Problem::broken(std::fmt::Error))?.clone();
        let key = match presented(request) {
            Some(key) => {
                let mut reading = portal.works.reading().await?;
                keys::presented(&mut reading, &key).await?
            }
            None => None,
        };
        let Some(key) = key else { return Err(unknown(request, &portal).await) };
        let owner = S::owner(key.owner).filter(|_| key.scopes.iter().any(|scope| S::SCOPES.contains(scope)));
        let Some(owner) = owner else {
            let needed: Vec<_> = S::SCOPES.iter().map(|scope| scope.word()).collect();
            return Err(Problem::new(ProblemKind::ScopeMissing)
                .because(format!("the key lacks the scope {}", needed.join(" or "))));
        };
        let allowance = count(&portal.works, &key).await??;
        request.extensions_mut().insert(allowance);
        let now = portal.clock.now();
        Ok(Self { key, owner, portal, now })
    }
}

fn presented(request: &HttpRequest) -> Option<ApiKey> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = header.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") { ApiKey::parse(key.trim()) } else { None }
}

/// Counts a call with no key, or with one that is unknown or revoked, against the address that it comes from.
async fn unknown(request: &HttpRequest, portal: &Portal) -> Problem {
    let subject = format!("keys:address:{}", portal.settings.client_address(request));
    let counted = portal.works.run::<Result<(), TooMany>, sqlx::Error, _>(Actor::Visitor, move |work| {
        Box::pin(async move {
            let now = work.now();
            limits::count(work, &subject, UNKNOWN_KEYS_PER_ADDRESS, now).await
        })
    });
    match counted.await {
        Ok(Ok(())) => Problem::new(ProblemKind::UnknownKey),
        Ok(Err(too_many)) => Problem::too_many(too_many, portal.clock.now()),
        Err(error) => error.into(),
    }
}

/// `party:0198...`
fn whose(owner: KeyOwner) -> String {
    match owner {
        KeyOwner::Carrier(carrier) => format!("carrier:{carrier}"),
        KeyOwner::Party(party) => format!("party:{party}"),
    }
}

async fn count(works: &Works, key: &KeptKey) -> sqlx::Result<Result<Allowance, Problem>> {
    let id = key.id;
    let subject = format!("keys:{}", whose(key.owner));
    works
        .run(Actor::Key { id }, move |work| {
            Box::pin(async move {
                let now = work.now();
                keys::touch(work, id, now).await?;
                let spent = limits::spend(work, &subject, CALLS_PER_OWNER, now).await?;
                Ok(spent.map_err(|too_many| Problem::too_many(too_many, now)))
            })
        })
        .await
}

impl<S: Opens> FromRequest for Keyed<S> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::of(&request).await })
    }
}

/// A program with what it sends. The key is judged first: of whoever has none, nothing is read.
pub struct KeyedWith<S: Opens, Body> {
    pub keyed: Keyed<S>,
    pub sent: Body,
}

impl<S: Opens, Body: FromRequest<Error = Problem> + 'static> FromRequest for KeyedWith<S, Body> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, mut body) = (request.clone(), payload.take());
        Box::pin(async move {
            let keyed = Keyed::of(&request).await?;
            Ok(Self { keyed, sent: Body::from_request(&request, &mut body).await? })
        })
    }
}
