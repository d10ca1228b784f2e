//! The steps of a case, each by its own deed at an instant of the past weeks.

use super::people::Cast;
use super::plan::{Holder, Plan, Reaches};
use super::portrait;
use crate::accounts::store as accounts;
use crate::applications::answer::{
    Asked, acknowledge_requirements, declare, give_passport, give_photograph, use_invitation,
};
use crate::applications::{self, Agreement, NotRefundable, begin, fee_of, read, store as cases, submit};
use crate::attachments::{Framing, accept_photograph};
use crate::eligibility::Purpose;
use crate::fees::store as schedule;
use crate::invitations::seed::{Hands, seed};
use crate::invitations::{self, Claim, Guest, Journey, Particulars, Reason};
use crate::office::demo::{OFFICER, Persona};
use crate::passports::{Declarations, Passport, PassportNumber};
use crate::payments::sandbox::{Card, CardNumber, Expiry, present_card};
use crate::payments::{Payer, ask_about_open, open_checkout};
use crate::startup::Shared;
use crate::vocabulary::{
    AccountId, ApplicationId, CountryCode, Days, InvitationId, InvitingPartyId, Language, LatinName,
    PersonName, Sex, days_before, months_after, start_of_day_in_kazakhstan,
};
use crate::web::{Actor, Clock, Works};
use anyhow::Context;
use chrono::{Days as Span, Duration, NaiveDate};

/// A case that is being played.
pub struct Stage<'a> {
    pub shared: &'a Shared,
    cast: Cast,
    today: NaiveDate,
}

/// The portal's deeds at an hour of a day in Kazakhstan, never later than now.
pub fn at(shared: &Shared, day: NaiveDate, hour: i64) -> Works {
    let instant = (start_of_day_in_kazakhstan(day) + Duration::hours(hour)).min(shared.portal.clock.now());
    Works::new(
        shared.portal.works.pool().clone(),
        Clock::telling(move || instant),
        shared.portal.secrets.clone(),
    )
}

impl<'a> Stage<'a> {
    pub fn new(shared: &'a Shared, cast: Cast) -> Self {
        Self { shared, cast, today: shared.portal.clock.today() }
    }

    pub fn id(&self, persona: Persona) -> anyhow::Result<AccountId> {
        self.cast.get(persona.email).copied().with_context(|| format!("{} has no account", persona.name))
    }

    pub fn actor(&self, persona: Persona) -> anyhow::Result<Actor> {
        Ok(Actor::Account { id: self.id(persona)?, role: persona.role.word() })
    }

    /// The deeds of a case at an hour, so many days after its invitation was filed.
    pub fn after(&self, plan: &Plan, days: u64, hour: i64) -> Works {
        self.ago(plan.filed.saturating_sub(days), hour)
    }

    pub fn ago(&self, days: u64, hour: i64) -> Works {
        at(self.shared, days_before(self.today, days), hour)
    }

    pub async fn party(&self, persona: Persona) -> anyhow::Result<InvitingPartyId> {
        let mut reading = self.shared.portal.works.reading().await?;
        let party = accounts::inviting_party_of(&mut reading, self.id(persona)?).await?;
        party.with_context(|| format!("{} invites nobody", persona.name))
    }

    /// Plays a case from its invitation on, unless its invitation is there.
    pub async fn play(&self, plan: &Plan, place: usize) -> anyhow::Result<()> {
        let party = self.party(plan.party).await?;
        if self.is_played(plan, party).await? {
            return Ok(());
        }
        let invitation = self.invite(plan, party).await?;
        let Some(applicant) = plan.applicant else { return Ok(()) };
        let application = self.fill_in(plan, applicant, invitation, place).await?;
        if plan.reaches == Reaches::Draft {
            return Ok(());
        }
        self.submit(plan, applicant, application).await?;
        match plan.reaches {
            Reaches::Invitation(_) | Reaches::Draft | Reaches::AwaitingPayment => return Ok(()),
            Reaches::Withdrawn => return self.withdraw(plan, applicant, application).await,
            Reaches::UnderReview
            | Reaches::InformationRequested
            | Reaches::Refused
            | Reaches::Approved
            | Reaches::Entered { .. }
            | Reaches::Notified { .. } => {}
        }
        if self.shared.sandbox.is_none() {
            return Ok(());
        }
        self.pay(plan, applicant, application).await?;
        self.decide(plan, application).await
    }

    async fn is_played(&self, plan: &Plan, party: InvitingPartyId) -> anyhow::Result<bool> {
        let mut reading = self.shared.portal.works.reading().await?;
        let passport = PassportNumber::parse(plan.holder.number)?;
        let journey = (plan.category, plan.places);
        Ok(invitations::store::has_invited(&mut reading, party, &passport, journey).await?)
    }

    async fn invite(&self, plan: &Plan, party: InvitingPartyId) -> anyhow::Result<InvitationId> {
        let hands = Hands { party, account: self.actor(plan.party)?, officer: self.id(OFFICER)? };
        let stage = match plan.reaches {
            Reaches::Invitation(stage) => stage,
            Reaches::Draft
            | Reaches::AwaitingPayment
            | Reaches::UnderReview
            | Reaches::Withdrawn
            | Reaches::InformationRequested
            | Reaches::Refused
            | Reaches::Approved
            | Reaches::Entered { .. }
            | Reaches::Notified { .. } => invitations::Stage::Approved,
        };
        let reason =
            Reason::parse("The passport number differs from the copy that was sent with the request.")?;
        let filed = days_before(self.today, plan.filed);
        let period = Days::new(filed + Span::new(5), filed + Span::new(94))?;
        let institution = (plan.purpose == Purpose::Treatment).then(|| plan.party.name.to_owned());
        let particulars = Particulars {
            guest: Guest {
                name: name_of(&plan.holder)?,
                citizenship: CountryCode::parse(plan.holder.citizenship)?,
                born: plan.holder.born.parse()?,
                sex: sex_of(&plan.holder)?,
                passport_number: PassportNumber::parse(plan.holder.number)?,
            },
            journey: Journey {
                purpose: plan.purpose,
                category: plan.category.to_owned(),
                entries: plan.entries,
                stay: plan.stay,
                period,
                places: plan.places.to_owned(),
                institution,
            },
        };
        Ok(seed(&self.after(plan, 0, 10), hands, particulars, stage, reason).await?)
    }

    /// Answers the tasks in their order; a draft stops after the passport.
    async fn fill_in(
        &self,
        plan: &Plan,
        applicant: Persona,
        invitation: InvitationId,
        place: usize,
    ) -> anyhow::Result<ApplicationId> {
        let (works, actor, account) = (self.after(plan, 1, 11), self.actor(applicant)?, self.id(applicant)?);
        let application = works.run(actor, move |work| Box::pin(begin(work, account))).await?;
        let unanswered = Asked { applicant: account, application, seen: "none".to_owned() };

        let asked = unanswered.clone();
        works
            .run(actor, move |work| Box::pin(async move { acknowledge_requirements(work, &asked).await }))
            .await?;
        let (asked, claim) = (unanswered.clone(), self.claim(plan, invitation).await?);
        works
            .run(actor, move |work| Box::pin(async move { use_invitation(work, &asked, &claim).await }))
            .await?;
        let (asked, passport) = (unanswered.clone(), self.passport(plan)?);
        works
            .run(actor, move |work| {
                Box::pin(async move { give_passport(work, &asked, passport, None).await })
            })
            .await?;
        if plan.reaches == Reaches::Draft {
            return Ok(application);
        }

        let readers = &self.shared.portal.pictures;
        let portrait = accept_photograph(readers, &portrait::draw(place)?, Framing::Middle).await?;
        let asked = unanswered.clone();
        works
            .run(actor, move |work| Box::pin(async move { give_photograph(work, &asked, &portrait).await }))
            .await?;
        let declared = Declarations { genuine: true, unaltered: true, clean_pages: 6, not_extended: true };
        works
            .run(actor, move |work| Box::pin(async move { declare(work, &unanswered, declared).await }))
            .await?;
        Ok(application)
    }

    async fn claim(&self, plan: &Plan, invitation: InvitationId) -> anyhow::Result<Claim> {
        let mut reading = self.shared.portal.works.reading().await?;
        let invitation = invitations::store::find(&mut reading, invitation).await?;
        let number = invitation.and_then(|invitation| invitation.number).context("an approved invitation")?;
        Ok(Claim {
            number,
            passport_number: PassportNumber::parse(plan.holder.number)?,
            born: plan.holder.born.parse()?,
            citizenship: CountryCode::parse(plan.holder.citizenship)?,
        })
    }

    fn passport(&self, plan: &Plan) -> anyhow::Result<Passport> {
        let nationality = CountryCode::parse(plan.holder.nationality)?;
        Ok(Passport {
            holder: name_of(&plan.holder)?,
            citizenship: CountryCode::parse(plan.holder.citizenship)?,
            issuing_authority: nationality.clone(),
            nationality,
            number: PassportNumber::parse(plan.holder.number)?,
            born: plan.holder.born.parse()?,
            sex: sex_of(&plan.holder)?,
            issued: days_before(self.today, 900),
            expires: months_after(self.today, 60),
        })
    }

    async fn submit(&self, plan: &Plan, applicant: Persona, id: ApplicationId) -> anyhow::Result<()> {
        let seen = self.version(id).await?.to_string();
        let asked = Asked { applicant: self.id(applicant)?, application: id, seen };
        self.after(plan, 1, 12)
            .run::<_, anyhow::Error, _>(self.actor(applicant)?, move |work| {
                Box::pin(async move {
                    let case = cases::find(work, id).await?.context("a draft to submit")?;
                    let dossier = read::dossier(work, &case.particulars).await?;
                    let rows = schedule::rows(work).await?;
                    let fee = fee_of(&dossier, &rows, work.today())?.id;
                    let agreed = Agreement { fee: Some(fee), not_refundable: NotRefundable::Agreed };
                    submit(work, &asked, agreed).await.map_err(anyhow::Error::from)
                })
            })
            .await?;
        Ok(())
    }

    pub async fn version(&self, id: ApplicationId) -> anyhow::Result<i32> {
        let mut reading = self.shared.portal.works.reading().await?;
        Ok(cases::find(&mut reading, id).await?.context("a case that was begun")?.version)
    }

    async fn withdraw(&self, plan: &Plan, applicant: Persona, id: ApplicationId) -> anyhow::Result<()> {
        let account = self.id(applicant)?;
        self.after(plan, 2, 10)
            .run(self.actor(applicant)?, move |work| Box::pin(applications::withdraw(work, account, id)))
            .await?;
        Ok(())
    }

    /// Pays at the sandbox acquirer with the card that succeeds, and asks how it went.
    async fn pay(&self, plan: &Plan, applicant: Persona, id: ApplicationId) -> anyhow::Result<()> {
        let (works, gateways) = (self.after(plan, 1, 13), &self.shared.gateways);
        let payer = Payer {
            account: self.id(applicant)?,
            actor: self.actor(applicant)?,
            language: Language::En,
            public_url: self.shared.portal.settings.public_url.clone(),
        };
        let url = open_checkout(&works, gateways, payer, id).await?;
        let checkout = url.rsplit('/').next().unwrap_or_default().to_owned();
        let card = Card {
            number: CardNumber::parse("4242 4242 4242 4242")?,
            expiry: Expiry::parse(&months_after(self.today, 24).format("%m/%y").to_string(), self.today)?,
        };
        works
            .run(Actor::Visitor, move |work| {
                Box::pin(async move { present_card(work, &checkout, &card).await })
            })
            .await?;
        Ok(ask_about_open(&works, gateways, id).await?)
    }
}

fn name_of(holder: &Holder) -> anyhow::Result<PersonName> {
    let given_names = Some(LatinName::parse(holder.given_names)?);
    Ok(PersonName { surname: LatinName::parse(holder.surname)?, given_names })
}

fn sex_of(holder: &Holder) -> anyhow::Result<Sex> {
    Sex::from_letter(holder.sex).with_context(|| format!("{} is no sex", holder.sex))
}
