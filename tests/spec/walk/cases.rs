//! The applicants' part of the model (rules E3, P1 to P4, I2 to I4, F2, F4).

use super::facts::CaseFacts;
use super::model::{Case, Model, Passport, Refusal, because, day, needed_expiry};
use super::moves::{Agreement, Answer, Given, Move, Page, Spelled, Validity, Wanted};
use chrono::{Months, NaiveDate, TimeDelta};
use std::collections::BTreeSet;

/// *Decided*: a family's drafts, and not a machine's.
const MOST_DRAFTS: usize = 20;
/// *Decided*: for how long a photograph is taken over.
const GOOD_FOR: Months = Months::new(6);
/// "expires not earlier than": a passport that is valid for long.
const LONG: &str = "2036-04-14";

impl Model {
    /// Rule I3: number, birth and citizenship are the invitation's. Rule P3: valid three months beyond it.
    fn fits(&self, invitation: Option<usize>, passport: Option<Passport>) -> bool {
        let (Some(invitation), Some(passport)) = (invitation, passport) else { return false };
        let invited = &self.invitations[invitation];
        passport.guest == invited.guest && passport.expires >= needed_expiry(invited.until)
    }

    fn is_invited(&self, case: usize) -> bool {
        let case = &self.cases[case];
        case.requirements_read && case.facts.invitation.is_some_and(|chosen| self.is_open(chosen))
    }

    fn has_passport(&self, case: usize) -> bool {
        let found = &self.cases[case];
        self.is_invited(case) && self.fits(found.facts.invitation, found.passport)
    }

    fn names_differ(&self, case: usize) -> bool {
        self.cases[case].passport.is_some_and(|passport| passport.spelled_otherwise)
    }

    /// The tasks in the page's own order; the next one that is to be done, or none.
    pub fn next_task(&self, case: usize) -> Option<&'static str> {
        let found = &self.cases[case];
        let tasks = [
            ("requirements", found.requirements_read),
            ("invitation", self.is_invited(case)),
            ("passport", self.has_passport(case)),
            ("names", !self.names_differ(case) || found.facts.names_confirmed),
            ("photograph", found.photograph.is_some()),
            ("declarations", found.declared),
        ];
        tasks.into_iter().find(|(_, done)| !done).map(|(task, _)| task)
    }

    pub fn expiry(&self, case: usize, validity: Validity) -> NaiveDate {
        let long: NaiveDate = LONG.parse().unwrap();
        let needed = self.cases[case]
            .facts
            .invitation
            .map_or(long, |chosen| needed_expiry(self.invitations[chosen].until));
        match validity {
            Validity::Long => long,
            Validity::ToTheDay => needed,
            Validity::ADayTooShort => needed - TimeDelta::days(1),
        }
    }

    fn passport(&self, case: usize, answer: Answer) -> Option<Passport> {
        let Answer::Passport { guest, spelled, validity } = answer else { return None };
        let spelled_otherwise = spelled == Spelled::Otherwise;
        Some(Passport { guest, spelled_otherwise, expires: self.expiry(case, validity) })
    }

    fn against_answer(&self, case: usize, answer: Answer) -> BTreeSet<Refusal> {
        let found = &self.cases[case];
        match answer {
            Answer::Requirements => BTreeSet::new(),
            Answer::Photograph => because([(!found.requirements_read, Refusal::TooSoon)]),
            Answer::Declarations { clean_pages } => {
                because([(!found.requirements_read, Refusal::TooSoon), (clean_pages < 2, Refusal::Unsound)])
            }
            Answer::Names => {
                because([(!self.has_passport(case) || !self.names_differ(case), Refusal::TooSoon)])
            }
            Answer::Passport { .. } => because([
                (!self.is_invited(case), Refusal::TooSoon),
                (!self.fits(found.facts.invitation, self.passport(case, answer)), Refusal::PassportUnfit),
            ]),
            Answer::Invitation { invitation, guest } => {
                let invited = &self.invitations[invitation];
                let matches = invited.facts.numbered && invited.guest == guest;
                let used = self.user_of(invitation).is_some_and(|user| user != case);
                because([
                    (!found.requirements_read, Refusal::TooSoon),
                    (!matches, Refusal::NoMatch),
                    (matches && !self.is_open(invitation), Refusal::InvitationClosed),
                    (matches && used, Refusal::InvitationInUse),
                ])
            }
        }
    }

    pub fn against_applying(&self, step: &Move) -> BTreeSet<Refusal> {
        let at = |case: usize, applicant: usize, stages: &[&str]| {
            let facts = &self.cases[case].facts;
            because([
                (facts.applicant != applicant, Refusal::NotFound),
                (!stages.contains(&facts.stage.as_str()), Refusal::NoSuchStep),
            ])
        };
        let older = |page| because([(page == Page::Older, Refusal::Changed)]);
        match *step {
            Move::Begin { applicant } => {
                let own = |case: &&Case| case.facts.applicant == applicant && case.facts.stage == "draft";
                because([(self.cases.iter().filter(own).count() >= MOST_DRAFTS, Refusal::TooManyDrafts)])
            }
            Move::BeginAgain { applicant, case } => {
                let valid =
                    self.cases[case].passport.is_some_and(|passport| passport.expires >= self.today());
                let found = because([
                    (self.cases[case].facts.applicant != applicant, Refusal::NotFound),
                    (!valid, Refusal::NothingToTake),
                ]);
                &found | &self.against_applying(&Move::Begin { applicant })
            }
            Move::Fill { applicant, case, answer, page } => {
                &(&at(case, applicant, &["draft"]) | &older(page)) | &self.against_answer(case, answer)
            }
            Move::Submit { applicant, case, agreement, page } => {
                let unready = because([
                    (self.next_task(case).is_some(), Refusal::TooSoon),
                    (agreement == Agreement::NotAgreed, Refusal::NotAgreed),
                    (agreement == Agreement::AnotherFee, Refusal::FeeChanged),
                ]);
                &(&at(case, applicant, &["draft"]) | &older(page)) | &unready
            }
            Move::Withdraw { applicant, case } => {
                at(case, applicant, &["draft", "awaiting_payment", "under_review", "information_requested"])
            }
            Move::Give { applicant, case, given, page } => {
                let wanted = self.cases[case].wanted;
                let unsound = given == Given::Unsound;
                let found = because([
                    (given == Given::Less, Refusal::NotWhatWasAsked),
                    (unsound && wanted == Some(Wanted::CleanPages), Refusal::Unsound),
                    (unsound && wanted == Some(Wanted::ExpiryAndQuestion), Refusal::PassportUnfit),
                ]);
                &(&at(case, applicant, &["information_requested"]) | &older(page)) | &found
            }
            _ => unreachable!("{step:?} is no applicant's"),
        }
    }

    pub fn applies(&mut self, step: &Move) {
        let now = self.now;
        match *step {
            Move::Begin { applicant } => self.begin(applicant),
            Move::BeginAgain { applicant, case } => {
                let (passport, photograph) = (self.cases[case].passport, self.cases[case].photograph);
                let good_until = |sent| day(sent).checked_add_months(GOOD_FOR).unwrap();
                let photograph = photograph.filter(|sent| good_until(*sent) >= self.today());
                self.begin(applicant);
                let begun = self.cases.last_mut().unwrap();
                (begun.passport, begun.photograph, begun.facts.version) = (passport, photograph, 2);
            }
            Move::Fill { case, answer, .. } => {
                let passport = self.passport(case, answer);
                let found = &mut self.cases[case];
                found.facts.version += 1;
                found.facts.touched = now;
                match answer {
                    Answer::Requirements => found.requirements_read = true,
                    Answer::Photograph => found.photograph = Some(now),
                    Answer::Declarations { .. } => found.declared = true,
                    Answer::Names => found.facts.names_confirmed = true,
                    Answer::Passport { .. } => {
                        found.passport = passport;
                        found.facts.names_confirmed = false;
                    }
                    Answer::Invitation { invitation, .. } => {
                        found.facts.invitation = Some(invitation);
                        found.facts.names_confirmed = false;
                    }
                }
            }
            Move::Submit { applicant, case, .. } => {
                self.step(case, "submit", "awaiting_payment", &format!("applicant {applicant}"));
                self.cases[case].facts.submitted = Some(now);
                self.cases[case].facts.fee = Some(6000);
                self.letter(case, "fee_is_due");
            }
            Move::Withdraw { applicant, case } => {
                self.pause_ends(case);
                self.step(case, "withdraw", "withdrawn", &format!("applicant {applicant}"));
                self.cases[case].facts.ended = Some(now);
                self.letter(case, "application_withdrawn");
            }
            Move::Give { applicant, case, .. } => {
                self.pause_ends(case);
                self.step(case, "give_information", "under_review", &format!("applicant {applicant}"));
                self.cases[case].facts.inquiry = (true, true);
                self.letter(case, "information_given");
            }
            _ => unreachable!("{step:?} is no applicant's"),
        }
    }

    fn begin(&mut self, applicant: usize) {
        let facts = CaseFacts {
            applicant,
            stage: "draft".into(),
            version: 1,
            touched: self.now,
            since: self.now,
            invitation: None,
            names_confirmed: false,
            submitted: None,
            fee: None,
            paid: None,
            waits_since: None,
            inquiry: (false, false),
            decided: None,
            refused: false,
            visa: None,
            ended: None,
            held: None,
            proposed_by: None,
            steps: vec![format!("begin by applicant {applicant}")],
            letters: Vec::new(),
        };
        self.cases.push(Case {
            facts,
            requirements_read: false,
            passport: None,
            photograph: None,
            declared: false,
            wanted: None,
            pauses: Vec::new(),
        });
    }

    /// The promised time goes on from where it stood: the place in the queue moves back by as long as the applicant was asked.
    fn pause_ends(&mut self, case: usize) {
        let now = self.now;
        let found = &mut self.cases[case];
        let Some((from, until)) = found.pauses.last_mut().filter(|(_, until)| until.is_none()) else {
            return;
        };
        *until = Some(now);
        found.facts.waits_since = found.facts.waits_since.map(|since| since + (now - *from));
    }
}
