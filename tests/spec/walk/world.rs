//! The portal itself, and how a step of a walk is taken there: by the deeds that its pages call.

mod applying;
mod inviting;
mod paying;
mod deciding;

use self::deciding::Settled;
use super::model::Refusal;
use super::moves::Move;
use crate::support::applying::{guest, photograph};
use crate::support::{Actor, Portal};
use chrono::{NaiveDate, TimeDelta};
use futures_util::future::BoxFuture;
use sqlx::PgConnection;
use std::sync::LazyLock;
use uuid::Uuid;
use visa_portal::applications::{self as apps, AnyCase};
use visa_portal::attachments::{Framing, Trimmed};
use visa_portal::calendar::TimeLeft;
use visa_portal::invitations::{self, Guest, Reason};
use visa_portal::passports::PassportNumber;
use visa_portal::payments;
use visa_portal::review::{self, ConfirmationPolicy};
use visa_portal::vocabulary::{
    AccountId, ApplicationId, FeeRowId, Instant, InvitationId, InvitingPartyId, LatinName, PersonName, Sex,
    day_in_kazakhstan,
};
use visa_portal::web::{Actor as By, Work};

/// Everybody's photograph: read once, for reading it takes longer than a walk's whole form.
static PORTRAIT: LazyLock<Trimmed> = LazyLock::new(|| Trimmed::read(&photograph(), Framing::Middle).unwrap());

/// Everybody who walks.
pub struct World {
    pub portal: Portal,
    pub owner: PgConnection,
    applicants: Vec<Actor>,
    parties: Vec<(Actor, InvitingPartyId)>,
    officers: Vec<Actor>,
    administrators: Vec<Actor>,
    portrait: Trimmed,
    fee: FeeRowId,
}

fn broken(what: &str, error: impl std::fmt::Debug) -> ! {
    panic!("{what} broke: {error:?}")
}

fn reason(text: &str) -> Reason {
    Reason::parse(text).unwrap()
}

/// Two people: a mother and her child, each with an invitation of their own (rule E3).
fn person(which: usize) -> Guest {
    let anna = guest().guest;
    match which {
        0 => anna,
        _child => Guest {
            name: PersonName {
                surname: LatinName::parse("Eriksson").unwrap(),
                given_names: Some(LatinName::parse("Max").unwrap()),
            },
            born: "2019-05-06".parse().unwrap(),
            sex: Sex::M,
            passport_number: PassportNumber::parse("M1234567").unwrap(),
            ..anna
        },
    }
}

impl World {
    pub async fn open() -> Self {
        let portal = Portal::start().await;
        let mut owner = portal.owner().await;
        let mut applicants = Vec::new();
        for name in ["anna", "boris", "chen"] {
            applicants.push(portal.applicant(&format!("{name}@example.org")).await);
        }
        let mut officers = Vec::new();
        for name in ["aigerim", "bauyrzhan", "clara"] {
            officers.push(portal.officer(&format!("{name}@example.org")).await);
        }
        let inviting =
            [portal.inviting_party("party@example.kz").await, portal.another_party("other@example.kz").await];
        let mut parties = Vec::new();
        for party in inviting {
            let id: Uuid = sqlx::query_scalar("select id from inviting_parties where account = $1")
                .bind(party.id.0)
                .fetch_one(&mut owner)
                .await
                .unwrap();
            parties.push((party, InvitingPartyId(id)));
        }
        let administrators =
            vec![portal.administrator().await, portal.another_administrator("second@example.org").await];
        let fee: Uuid = sqlx::query_scalar("select id from fee_rows where product = 'single_entry'")
            .fetch_one(&mut owner)
            .await
            .unwrap();
        let portrait = PORTRAIT.clone();
        Self { portal, owner, applicants, parties, officers, administrators, portrait, fee: FeeRowId(fee) }
    }

    pub fn now(&self) -> Instant {
        self.portal.now()
    }

    fn today(&self) -> NaiveDate {
        day_in_kazakhstan(self.now())
    }

    /// How the record names everybody: `officer:0198...` is `officer 2`.
    pub fn named(&self, actor: &str) -> String {
        let Some((role, id)) = actor.split_once(':') else { return actor.to_owned() };
        let of = |actors: &[Actor]| actors.iter().position(|actor| actor.id.to_string() == id);
        let place = match role {
            "applicant" => of(&self.applicants),
            "officer" => of(&self.officers),
            "administrator" => of(&self.administrators),
            _inviting => self.parties.iter().position(|(party, _)| party.id.to_string() == id),
        };
        place.map_or_else(|| actor.to_owned(), |place| format!("{role} {place}"))
    }

    pub fn officer_at(&self, id: Uuid) -> usize {
        self.officers.iter().position(|officer| officer.id.0 == id).unwrap()
    }

    pub fn applicant_at(&self, id: Uuid) -> usize {
        self.applicants.iter().position(|applicant| applicant.id.0 == id).unwrap()
    }

    async fn nth(&mut self, table: &'static str, place: usize) -> Uuid {
        let query = match table {
            "applications" => "select id from applications order by id offset $1 limit 1",
            "invitations" => "select id from invitations order by id offset $1 limit 1",
            "payments" => "select id from payments order by id offset $1 limit 1",
            "visas" => "select id from visas order by id offset $1 limit 1",
            _corrections => "select id from corrections order by id offset $1 limit 1",
        };
        let place = i64::try_from(place).unwrap();
        sqlx::query_scalar(query).bind(place).fetch_one(&mut self.owner).await.unwrap()
    }

    async fn case(&mut self, place: usize) -> AnyCase {
        let id = ApplicationId(self.nth("applications", place).await);
        apps::store::find(&mut self.owner, id).await.unwrap().unwrap()
    }

    async fn invitation(&mut self, place: usize) -> invitations::Invitation {
        let id = InvitationId(self.nth("invitations", place).await);
        invitations::store::find(&mut self.owner, id).await.unwrap().unwrap()
    }

    pub async fn time_left(&mut self, place: usize) -> Option<TimeLeft> {
        let (case, today) = (self.case(place).await, self.today());
        apps::read::time_left(&mut self.owner, &case, today).await.unwrap()
    }

    async fn run<T, E, F>(&self, by: By, deed: F) -> Result<T, E>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        self.portal.works().run(by, deed).await
    }

    fn applicant(&self, place: usize) -> (AccountId, By) {
        let id = self.applicants[place].id;
        (id, By::Account { id, role: "applicant" })
    }

    fn officer(&self, place: usize) -> (AccountId, By) {
        let id = self.officers[place].id;
        (id, By::Account { id, role: "officer" })
    }

    fn administrator(&self, place: usize) -> (AccountId, By) {
        let id = self.administrators[place].id;
        (id, By::Account { id, role: "administrator" })
    }

    fn party(&self, place: usize) -> (InvitingPartyId, By) {
        let (actor, party) = &self.parties[place];
        (*party, By::Account { id: actor.id, role: "inviting_party" })
    }

    /// Takes a step, and answers as its deed did.
    #[expect(clippy::too_many_lines, reason = "a line for every move")]
    pub async fn takes(&mut self, step: &Move) -> Result<(), Refusal> {
        match *step {
            Move::File { party, guest, days } => self.files(party, guest, days).await,
            Move::Correct { party, invitation, days, page } => {
                self.corrects(party, invitation, days, page).await
            }
            Move::Rule { officer, invitation, ruling, page } => {
                self.rules(officer, invitation, ruling, page).await
            }
            Move::TakeInvitation { officer, invitation } => self.takes_invitation(officer, invitation).await,
            Move::WithdrawInvitation { party, invitation, page } => {
                self.withdraws_invitation(party, invitation, page).await
            }
            Move::Suspend { officer, party } => self.suspends(officer, party).await,
            Move::Lift { officer, party } => self.lifts(officer, party).await,
            Move::BeginAgain { applicant, case } => self.begins_again(applicant, case).await,
            Move::Begin { applicant } => self.begins(applicant).await,
            Move::Fill { applicant, case, answer, page } => self.fills(applicant, case, answer, page).await,
            Move::Submit { applicant, case, agreement, page } => {
                self.submits(applicant, case, agreement, page).await
            }
            Move::BeginPayment { applicant, case } => self.begins_payment(applicant, case).await,
            Move::OpenCheckout { applicant, case } => self.opens_checkout(applicant, case).await,
            Move::PresentCard { payment } => self.presents(payment).await,
            Move::Hear { payment, news, event } => self.hears(payment, news, event).await,
            Move::AcquirerIsAsked => {
                self.portal.later(TimeDelta::minutes(61));
                let gateways = &self.portal.shared.gateways;
                while payments::reconcile_round(self.portal.works(), gateways).await.unwrap() > 0 {}
                Ok(())
            }
            Move::Lapse => {
                apps::lapse_drafts(self.portal.works()).await.unwrap();
                let gateways = &self.portal.shared.gateways;
                payments::lapse_unpaid_round(self.portal.works(), gateways).await.unwrap();
                Ok(())
            }
            Move::ApproveReturn { administrator, payment } => {
                self.approves_return(administrator, payment).await
            }
            Move::SetConfirmation { needed, from } => {
                let from = self.today() + TimeDelta::days(from);
                self.sets_confirmation(ConfirmationPolicy { from, needed }).await
            }
            Move::Take { officer, case } => self.takes_case(officer, case).await,
            Move::PutBack { officer, case } => {
                let id = self.case(case).await.id;
                let (officer, by) = self.officer(officer);
                let back = self
                    .run::<_, sqlx::Error, _>(by, move |work| Box::pin(review::put_back(work, officer, id)));
                back.await.unwrap();
                Ok(())
            }
            Move::Decide { officer, case, decision, page } => {
                self.decides(officer, case, decision, page).await
            }
            Move::Give { applicant, case, given, page } => self.gives(applicant, case, given, page).await,
            Move::Withdraw { applicant, case } => self.withdraws(applicant, case).await,
            Move::Annul { officer, visa } => self.annuls(officer, visa).await,
            Move::AskCorrection { applicant, case } => self.asks_correction(applicant, case).await,
            Move::Grant { officer, correction } => self.settles(officer, correction, Settled::Granted).await,
            Move::Decline { officer, correction } => {
                self.settles(officer, correction, Settled::Declined).await
            }
            Move::Later { minutes } => {
                self.portal.later(TimeDelta::minutes(minutes));
                Ok(())
            }
            Move::Stray { case, by_hand } => self.strays(case, by_hand).await,
            Move::GoOn { .. } => Ok(()),
        }
    }
}
