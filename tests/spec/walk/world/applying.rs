//! The applicants' deeds.

use super::{World, broken, person, reason};
use crate::walk::model::{Refusal, needed_expiry};
use crate::walk::moves::{Agreement, Answer, Given, Page, Spelled, Validity};
use chrono::{NaiveDate, TimeDelta};
use visa_portal::applications::answer::{self, Asked, CannotAnswer};
use visa_portal::applications::{
    self as apps, AnyCase, CannotBegin, CannotBeginFrom, CannotGiveInformation, CannotSubmit, CannotWithdraw,
    Change, Field, NotRefundable, Round, Task, Wanted,
};
use visa_portal::invitations::{Claim, InvitationNumber, NotUsable};
use visa_portal::passports::{Declarations, Passport};
use visa_portal::payments;
use visa_portal::vocabulary::{CountryCode, LatinName};

const LONG: &str = "2036-04-14";

fn sound(clean_pages: i32) -> Declarations {
    Declarations { genuine: true, unaltered: true, clean_pages, not_extended: true }
}

fn refused_answer(refusal: CannotAnswer) -> Refusal {
    match refusal {
        CannotAnswer::NotFound => Refusal::NotFound,
        CannotAnswer::NotADraft(_) => Refusal::NoSuchStep,
        CannotAnswer::TooSoon(_) => Refusal::TooSoon,
        CannotAnswer::Changed => Refusal::Changed,
        CannotAnswer::NotUsable(NotUsable::NoMatch) => Refusal::NoMatch,
        CannotAnswer::NotUsable(NotUsable::Closed(_)) => Refusal::InvitationClosed,
        CannotAnswer::InvitationInUse => Refusal::InvitationInUse,
        CannotAnswer::Passport(_) => Refusal::PassportUnfit,
        CannotAnswer::Declarations(_) => Refusal::Unsound,
        CannotAnswer::Broken(error) => broken("answering", error),
    }
}

impl World {
    pub async fn begins(&mut self, applicant: usize) -> Result<(), Refusal> {
        let (account, by) = self.applicant(applicant);
        match self.run(by, move |work| Box::pin(apps::begin(work, account))).await {
            Ok(_) => Ok(()),
            Err(CannotBegin::TooManyDrafts) => Err(Refusal::TooManyDrafts),
            Err(other) => broken("beginning", other),
        }
    }

    pub async fn begins_again(&mut self, applicant: usize, place: usize) -> Result<(), Refusal> {
        let (id, (account, by)) = (self.case(place).await.id, self.applicant(applicant));
        match self.run(by, move |work| Box::pin(apps::begin_from(work, account, id))).await {
            Ok(_) => Ok(()),
            Err(CannotBeginFrom::NotFound) => Err(Refusal::NotFound),
            Err(CannotBeginFrom::NothingToTake) => Err(Refusal::NothingToTake),
            Err(CannotBeginFrom::Begin(CannotBegin::TooManyDrafts)) => Err(Refusal::TooManyDrafts),
            Err(other) => broken("beginning again", other),
        }
    }

    fn asked(&self, applicant: usize, case: &AnyCase, task: Task, page: Page) -> Asked {
        let seen = match page {
            Page::AsItStands => case.particulars.mark(task, case.version),
            Page::Older => "an older one".to_owned(),
        };
        Asked { applicant: self.applicant(applicant).0, application: case.id, seen }
    }

    /// The last day of the invitation that a case has chosen.
    async fn invited_until(&mut self, case: &AnyCase) -> Option<NaiveDate> {
        let dossier = apps::read::dossier(&mut self.owner, &case.particulars).await.unwrap();
        dossier.invitation.map(|invitation| invitation.journey().period.last())
    }

    async fn passport(
        &mut self,
        case: &AnyCase,
        who: usize,
        spelled: Spelled,
        validity: Validity,
    ) -> Passport {
        let (until, long) = (self.invited_until(case).await, LONG.parse().unwrap());
        let needed = until.map_or(long, needed_expiry);
        let guest = person(who);
        let mut holder = guest.name;
        if spelled == Spelled::Otherwise {
            holder.surname = LatinName::parse("Erikssen").unwrap();
        }
        let india = || CountryCode::parse("IND").unwrap();
        Passport {
            holder,
            citizenship: india(),
            nationality: india(),
            issuing_authority: india(),
            number: guest.passport_number,
            born: guest.born,
            sex: guest.sex,
            issued: "2020-04-15".parse().unwrap(),
            expires: match validity {
                Validity::Long => long,
                Validity::ToTheDay => needed,
                Validity::ADayTooShort => needed - TimeDelta::days(1),
            },
        }
    }

    /// With a number of no invitation where the chosen one was never approved.
    async fn claim(&mut self, invitation: usize, who: usize) -> Claim {
        let number = self.invitation(invitation).await.number;
        let guest = person(who);
        Claim {
            number: number.unwrap_or_else(|| InvitationNumber::parse("1234567894").unwrap()),
            passport_number: guest.passport_number,
            born: guest.born,
            citizenship: guest.citizenship,
        }
    }

    pub async fn fills(
        &mut self,
        applicant: usize,
        place: usize,
        given: Answer,
        page: Page,
    ) -> Result<(), Refusal> {
        let case = self.case(place).await;
        let by = self.applicant(applicant).1;
        let asked = |task| self.asked(applicant, &case, task, page);
        let done = match given {
            Answer::Requirements => {
                let asked = asked(Task::Requirements);
                self.run(by, move |work| {
                    Box::pin(async move { answer::acknowledge_requirements(work, &asked).await })
                })
                .await
            }
            Answer::Invitation { invitation, guest } => {
                let (asked, claim) = (asked(Task::Invitation), self.claim(invitation, guest).await);
                self.run(by, move |work| {
                    Box::pin(async move { answer::use_invitation(work, &asked, &claim).await })
                })
                .await
            }
            Answer::Passport { guest, spelled, validity } => {
                let asked = asked(Task::Passport);
                let passport = self.passport(&case, guest, spelled, validity).await;
                self.run(by, move |work| {
                    Box::pin(async move { answer::give_passport(work, &asked, passport, None).await })
                })
                .await
            }
            Answer::Names => {
                let asked = asked(Task::Names);
                self.run(by, move |work| Box::pin(async move { answer::confirm_names(work, &asked).await }))
                    .await
            }
            Answer::Photograph => {
                let (asked, portrait) = (asked(Task::Photograph), self.portrait.clone());
                self.run(by, move |work| {
                    Box::pin(async move { answer::give_photograph(work, &asked, &portrait).await })
                })
                .await
            }
            Answer::Declarations { clean_pages } => {
                let asked = asked(Task::Declarations);
                self.run(by, move |work| {
                    Box::pin(async move { answer::declare(work, &asked, sound(clean_pages)).await })
                })
                .await
            }
        };
        done.map(|_| ()).map_err(refused_answer)
    }

    pub async fn submits(
        &mut self,
        applicant: usize,
        place: usize,
        agreement: Agreement,
        page: Page,
    ) -> Result<(), Refusal> {
        let case = self.case(place).await;
        let asked = self.asked(applicant, &case, Task::Check, page);
        let agreed = apps::Agreement {
            fee: (agreement != Agreement::AnotherFee).then_some(self.fee),
            not_refundable: match agreement {
                Agreement::NotAgreed => NotRefundable::NotAgreed,
                Agreement::Agreed | Agreement::AnotherFee => NotRefundable::Agreed,
            },
        };
        let by = self.applicant(applicant).1;
        let done =
            self.run(by, move |work| Box::pin(async move { apps::submit(work, &asked, agreed).await }));
        done.await.map_err(|refusal| match refusal {
            CannotSubmit::NotFound => Refusal::NotFound,
            CannotSubmit::NotADraft(_) => Refusal::NoSuchStep,
            CannotSubmit::Changed => Refusal::Changed,
            CannotSubmit::Unfinished(_) => Refusal::TooSoon,
            CannotSubmit::FeeChanged => Refusal::FeeChanged,
            CannotSubmit::NotAgreed => Refusal::NotAgreed,
            other => broken("submitting", other),
        })
    }

    pub async fn withdraws(&mut self, applicant: usize, place: usize) -> Result<(), Refusal> {
        let (id, (account, by)) = (self.case(place).await.id, self.applicant(applicant));
        let done = self.run(by, move |work| Box::pin(payments::withdraw(work, account, id)));
        done.await.map_err(|refusal| match refusal {
            CannotWithdraw::NotFound => Refusal::NotFound,
            CannotWithdraw::Over(_) => Refusal::NoSuchStep,
            CannotWithdraw::Broken(error) => broken("withdrawing", error),
        })
    }

    pub async fn gives(
        &mut self,
        applicant: usize,
        place: usize,
        given: Given,
        page: Page,
    ) -> Result<(), Refusal> {
        let case = self.case(place).await;
        let round = apps::store::rounds(&mut self.owner, case.id).await.unwrap().pop().unwrap();
        let needed = self.invited_until(&case).await.map(needed_expiry).unwrap();
        let seen = super::inviting::seen(round.number, page);
        let (given, (account, by), id) = (replies(&round, needed, given), self.applicant(applicant), case.id);
        let done =
            self.run(by, move |work| Box::pin(apps::give_information(work, (account, id), seen, given)));
        done.await.map_err(|refusal| match refusal {
            CannotGiveInformation::NotFound => Refusal::NotFound,
            CannotGiveInformation::NotAsked(_) => Refusal::NoSuchStep,
            CannotGiveInformation::Changed | CannotGiveInformation::AnotherPhotograph => Refusal::Changed,
            CannotGiveInformation::Incomplete => Refusal::NotWhatWasAsked,
            CannotGiveInformation::Passport(_) => Refusal::PassportUnfit,
            CannotGiveInformation::Declarations(_) => Refusal::Unsound,
            CannotGiveInformation::Broken(error) => broken("giving", error),
        })
    }
}

/// What is given to a request: all of it, all but the last item, or all of it with too few pages and too short a validity.
fn replies(round: &Round, needed: NaiveDate, given: Given) -> apps::Given {
    let unsound = given == Given::Unsound;
    let items = match given {
        Given::Less => &round.items[..round.items.len() - 1],
        Given::Whole | Given::Unsound => &round.items[..],
    };
    let mut replies = apps::Given::default();
    for item in items {
        match &item.wanted {
            Wanted::Field(Field::CleanPages) => {
                replies.changes.push(Change::CleanPages(if unsound { 1 } else { 2 }));
            }
            Wanted::Field(_expiry) => {
                let short = needed - TimeDelta::days(1);
                replies.changes.push(Change::Expires(if unsound { short } else { LONG.parse().unwrap() }));
            }
            Wanted::Photograph | Wanted::Question(_) => {
                replies.answers.push((item.position, reason("At the hotel.")));
            }
        }
    }
    replies
}
