//! The inviting parties' deeds, and the officers' on invitations.

use super::{World, broken, person, reason};
use crate::support::applying::guest;
use crate::walk::model::Refusal;
use crate::walk::moves::{Page, Ruling};
use chrono::TimeDelta;
use visa_portal::accounts::NotHeld;
use visa_portal::invitations::right::MayNotInvite;
use visa_portal::invitations::{
    self, CannotFile, CannotRule, CannotSuspend, CannotTake, CannotWithdraw, Journey, Particulars,
};
use visa_portal::vocabulary::{Days, InvitationId};

fn refused_to_file(refusal: CannotFile) -> Refusal {
    match refusal {
        CannotFile::Objections(_) => Refusal::PeriodOver,
        CannotFile::MayNotInvite(MayNotInvite::Suspended) => Refusal::Suspended,
        CannotFile::NotFound => Refusal::NotFound,
        CannotFile::Moved(_) => Refusal::NoSuchStep,
        other => broken("filing", other),
    }
}

fn refused_to_suspend(refusal: CannotSuspend) -> Refusal {
    match refusal {
        CannotSuspend::Already => Refusal::Already,
        CannotSuspend::NotSuspended => Refusal::NotSuspended,
        other => broken("suspending", other),
    }
}

impl World {
    /// A journey of so many days from today on; less than none began yesterday.
    fn filed(&self, who: usize, days: i64) -> Particulars {
        let today = self.today();
        let (first, last) = (today + TimeDelta::days(days.min(0)), today + TimeDelta::days(days));
        let journey = Journey { period: Days::new(first, last).unwrap(), ..guest().journey };
        Particulars { guest: person(who), journey }
    }

    pub async fn files(&mut self, party: usize, who: usize, days: i64) -> Result<(), Refusal> {
        let (filed, (party, by), id) = (self.filed(who, days), self.party(party), InvitationId::mint());
        let done = self
            .run(by, move |work| Box::pin(async move { invitations::file(work, party, id, &filed).await }));
        done.await.map_err(refused_to_file)
    }

    pub async fn corrects(
        &mut self,
        party: usize,
        place: usize,
        days: i64,
        page: Page,
    ) -> Result<(), Refusal> {
        let found = self.invitation(place).await;
        let who = usize::from(found.guest().passport_number != person(0).passport_number);
        let (filed, (party, by)) = (self.filed(who, days), self.party(party));
        let seen = (found.id, seen(found.version, page));
        let done = self.run(by, move |work| {
            Box::pin(async move { invitations::correct(work, party, seen, &filed).await })
        });
        done.await.map_err(refused_to_file)
    }

    pub async fn rules(
        &mut self,
        officer: usize,
        place: usize,
        ruling: Ruling,
        page: Page,
    ) -> Result<(), Refusal> {
        let found = self.invitation(place).await;
        let (me, by) = self.officer(officer);
        let ruling = match ruling {
            Ruling::Approve => invitations::Ruling::Approve,
            Ruling::Refuse => invitations::Ruling::Refuse(reason("the party is in doubt")),
            Ruling::SendBack => invitations::Ruling::SendBack(reason("the period is missing")),
        };
        let seen = (found.id, seen(found.version, page));
        let done = self
            .run(by, move |work| Box::pin(async move { invitations::rule(work, me, seen, &ruling).await }));
        done.await.map_err(|refusal| match refusal {
            CannotRule::Moved(_) => Refusal::NoSuchStep,
            CannotRule::Over => Refusal::PeriodOver,
            CannotRule::NotHeld(NotHeld::NotTaken) => Refusal::NotTaken,
            CannotRule::NotHeld(NotHeld::ByAnother(hold)) => Refusal::HeldBy(self.officer_at(hold.officer.0)),
            other => broken("ruling", other),
        })
    }

    pub async fn takes_invitation(&mut self, officer: usize, place: usize) -> Result<(), Refusal> {
        let (id, (me, by)) = (self.invitation(place).await.id, self.officer(officer));
        match self.run(by, move |work| Box::pin(invitations::take(work, me, id))).await {
            Ok(()) => Ok(()),
            Err(CannotTake::Moved(_)) => Err(Refusal::NoSuchStep),
            Err(CannotTake::Held(hold)) => Err(Refusal::HeldBy(self.officer_at(hold.officer.0))),
            Err(other) => broken("taking an invitation", other),
        }
    }

    pub async fn withdraws_invitation(
        &mut self,
        party: usize,
        place: usize,
        page: Page,
    ) -> Result<(), Refusal> {
        let (found, (party, by)) = (self.invitation(place).await, self.party(party));
        let seen = (found.id, seen(found.version, page));
        let done = self.run(by, move |work| Box::pin(invitations::withdraw(work, party, seen)));
        done.await.map_err(|refusal| match refusal {
            CannotWithdraw::NotFound => Refusal::NotFound,
            CannotWithdraw::Moved(_) => Refusal::NoSuchStep,
            CannotWithdraw::InUse => Refusal::InvitationInUse,
            CannotWithdraw::Broken(error) => broken("withdrawing", error),
        })
    }

    pub async fn suspends(&mut self, officer: usize, party: usize) -> Result<(), Refusal> {
        let ((officer, by), (party, _)) = (self.officer(officer), self.party(party));
        let done = self.run(by, move |work| {
            Box::pin(async move {
                invitations::suspend(work, officer, party, &reason("too many late notices")).await
            })
        });
        done.await.map_err(refused_to_suspend)
    }

    pub async fn lifts(&mut self, officer: usize, party: usize) -> Result<(), Refusal> {
        let ((officer, by), (party, _)) = (self.officer(officer), self.party(party));
        let done = self.run(by, move |work| {
            Box::pin(async move { invitations::lift(work, officer, party, &reason("all is in order")).await })
        });
        done.await.map_err(refused_to_suspend)
    }
}

/// The version that a page shows.
pub fn seen(version: i32, page: Page) -> i32 {
    match page {
        Page::AsItStands => version,
        Page::Older => version - 1,
    }
}
