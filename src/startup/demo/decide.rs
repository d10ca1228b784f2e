//! The officer's decision, the border, and the arrival notice.

use super::plan::{Plan, Reaches};
use super::play::Stage;
use crate::applications::{Field, Request, Wanted, store as cases};
use crate::arrivals::{Notice, RegionCode, give_notice, record_crossing, store as arrivals};
use crate::border::{Asked, CheckpointCode, Direction, OnDuty};
use crate::invitations::Reason;
use crate::office::demo::{ALMATY, ASTANA, CLINIC, OFFICER, Persona};
use crate::review::{Decision, PhraseCode, decide, store::raised, take};
use crate::vocabulary::{ApplicationId, ArrivalId, VisaId, days_before};
use anyhow::Context;

const NOTE: &str = "Your face should be lit evenly, without glasses. The date is hard to read in your passport: please look once more.";
const REASON: &str = "The organiser of the fair does not know the company that the journey is for.";

impl Stage<'_> {
    /// What an officer decides of a paid case, and what follows at the border.
    pub async fn decide(&self, plan: &Plan, id: ApplicationId) -> anyhow::Result<()> {
        match plan.reaches {
            Reaches::Invitation(_)
            | Reaches::Draft
            | Reaches::AwaitingPayment
            | Reaches::Withdrawn
            | Reaches::UnderReview => Ok(()),
            Reaches::InformationRequested => {
                let wanted = vec![Wanted::Photograph, Wanted::Field(Field::Expires)];
                let request = Request::new(Some(Reason::parse(NOTE)?), wanted)?;
                self.rule(plan, id, Decision::AskFor(request)).await
            }
            Reaches::Refused => {
                let words = Reason::parse(REASON)?;
                self.rule(plan, id, Decision::Refuse { ground: PhraseCode::parse("invitation")?, words })
                    .await
            }
            Reaches::Approved => self.approve(plan, id).await.map(drop),
            Reaches::Entered { days_ago } => {
                let visa = self.approve(plan, id).await?;
                self.cross(visa, Direction::Entry, days_ago).await.map(drop)
            }
            Reaches::Notified { days_ago } => {
                let visa = self.approve(plan, id).await?;
                let arrival = self.cross(visa, Direction::Entry, days_ago).await?;
                self.notify(plan, arrival.context("a clock that runs")?, days_ago).await?;
                self.cross(visa, Direction::Exit, days_ago.saturating_sub(10)).await.map(drop)
            }
        }
    }

    async fn approve(&self, plan: &Plan, id: ApplicationId) -> anyhow::Result<VisaId> {
        let mut reading = self.shared.portal.works.reading().await?;
        let looked_at = raised(&mut reading, id, self.shared.portal.clock.now()).await?;
        self.rule(plan, id, Decision::Approve { looked_at }).await?;
        let case = cases::find(&mut reading, id).await?.context("a case that was approved")?;
        case.facts().visa.context("a visa with the approval")
    }

    async fn rule(&self, plan: &Plan, id: ApplicationId, decision: Decision) -> anyhow::Result<()> {
        let (officer, actor, key) =
            (self.id(OFFICER)?, self.actor(OFFICER)?, self.shared.signing_key.clone());
        let works = self.after(plan, 3, 11);
        works.run(actor, move |work| Box::pin(take(work, officer, id))).await?;
        let seen = self.version(id).await?;
        works
            .run(actor, move |work| {
                Box::pin(async move { decide(work, officer, (id, seen), &decision, &key).await })
            })
            .await?;
        Ok(())
    }

    /// An entry at Almaty or an exit at Astana; an entry starts a clock.
    async fn cross(
        &self,
        visa: VisaId,
        direction: Direction,
        days_ago: u64,
    ) -> anyhow::Result<Option<ArrivalId>> {
        let officer: Persona = match direction {
            Direction::Entry => ALMATY,
            Direction::Exit => ASTANA,
        };
        let code = officer.checkpoint.context("a border officer stands at a checkpoint")?;
        let on_duty = OnDuty { officer: self.id(officer)?, checkpoint: CheckpointCode::parse(code)? };
        let works = self.ago(days_ago, 8);
        let crossed = works.run::<_, anyhow::Error, _>(self.actor(officer)?, move |work| {
            Box::pin(async move {
                let recorded = record_crossing(work, &on_duty, visa, Asked::Now(direction)).await?;
                let clock = arrivals::of_crossing(work, recorded.crossing.id).await?;
                Ok(clock.map(|arrival| arrival.id))
            })
        });
        crossed.await
    }

    async fn notify(&self, plan: &Plan, arrival: ArrivalId, days_ago: u64) -> anyhow::Result<()> {
        let (account, party) = (self.id(CLINIC)?, self.party(plan.party).await?);
        let notice = Notice {
            premises: None,
            region: RegionCode::parse("75")?,
            address: "Almaty, Dostyk avenue 97, ward 4".to_owned(),
            planned_departure: days_before(self.shared.portal.clock.today(), days_ago.saturating_sub(10)),
        };
        self.ago(days_ago.saturating_sub(1), 15)
            .run(self.actor(CLINIC)?, move |work| {
                Box::pin(async move { give_notice(work, (account, party), arrival, notice).await })
            })
            .await?;
        Ok(())
    }
}
