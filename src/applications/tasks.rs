//! What an applicant has to do before submitting, and what of it is done. Computed from the answers at every request, so
//! that a changed answer never leaves a task undone behind it.

use crate::applications::fitness::{Circumstances, Obstacle, obstacles};
use crate::applications::names::ThreeNames;
use crate::applications::{NameDifference, Particulars, PassportPart};
use crate::attachments::{Checks, Fault};
use crate::eligibility::Citizenship;
use crate::invitations::{Closed, Invitation};
use crate::passports::{Defect, KeptPassport};
use crate::vocabulary::Instant;
use chrono::NaiveDate;

/// The tasks in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Task {
    /// Read the requirements, and say so.
    Requirements,
    /// Enter the invitation number (rule I2).
    Invitation,
    /// Fill in the passport data (rules P3 and E2).
    Passport,
    /// Compare the names, where they differ (rule I3).
    Names,
    Photograph,
    /// Declare that the passport is sound (rules P1, P2 and P4).
    Declarations,
    /// Check the answers, agree that the fee is not refunded (rule F4), and submit.
    Check,
}

/// How a task stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskState {
    /// Another task comes first.
    Blocked {
        by: Task,
    },
    Open,
    /// Some of it is typed, and not yet the whole.
    Begun,
    /// It was done, and what was answered no longer holds.
    Again(Vec<Cause>),
    Done,
}

/// Why a task that was done is to be done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    Invitation(Closed),
    Passport(Obstacle),
    Declarations(Defect),
    Photograph(Fault),
}

/// The answers with what they point at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dossier {
    pub particulars: Particulars,
    pub invitation: Option<Invitation>,
    pub passport: Option<KeptPassport>,
    /// The list's entry for the passport's citizenship (rule E1).
    pub listed: Option<Citizenship>,
    /// What was found of the photograph when it came.
    pub photograph: Option<Checks>,
}

/// Every task with its state, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskList(Vec<(Task, TaskState)>);

impl Dossier {
    /// The names side by side, once there is a passport and an invitation to compare.
    pub fn names(&self, today: NaiveDate) -> Option<ThreeNames> {
        let (invitation, kept) = (self.invitation.as_ref()?, self.passport.as_ref()?);
        Some(ThreeNames::new(&invitation.guest().name, &kept.passport.holder, kept.read_zone(today).as_ref()))
    }

    fn requirements(&self) -> TaskState {
        if self.particulars.requirements_read_at.is_some() { TaskState::Done } else { TaskState::Open }
    }

    /// Rule I4: an invitation can end while the application is filled in.
    fn invited(&self, today: NaiveDate) -> TaskState {
        match self.invitation.as_ref().map(|invitation| invitation.must_be_open_on(today)) {
            None => TaskState::Open,
            Some(Ok(())) => TaskState::Done,
            Some(Err(closed)) => TaskState::Again(vec![Cause::Invitation(closed)]),
        }
    }

    /// Rules P3, E2 and I3: another invitation, or another day, can make a passport unfit that was accepted before.
    fn fits(&self, today: NaiveDate) -> TaskState {
        if !self.particulars.typed.is_empty() {
            return TaskState::Begun;
        }
        let (Some(invitation), Some(kept)) = (&self.invitation, &self.passport) else {
            return TaskState::Open;
        };
        let around = Circumstances { invitation, listed: self.listed.as_ref(), today };
        again(obstacles(&kept.passport, around).into_iter().map(Cause::Passport))
    }

    /// A photograph with faults is used once its sender says so.
    fn photographed(&self) -> TaskState {
        match (self.particulars.photograph, &self.photograph) {
            (None, _) => TaskState::Open,
            (Some(_), Some(checks)) if !checks.used_nevertheless => {
                again(checks.faults.iter().copied().map(Cause::Photograph))
            }
            (Some(_), Some(_) | None) => TaskState::Done,
        }
    }

    /// Rules P1, P2 and P4.
    fn declared(&self) -> TaskState {
        match self.particulars.declared {
            None => TaskState::Open,
            Some(declared) => again(declared.defects().into_iter().map(Cause::Declarations)),
        }
    }

    /// Rule I3. None where the names are the same.
    fn compared(&self, today: NaiveDate) -> Option<TaskState> {
        self.names(today).filter(ThreeNames::differ).map(|_| match self.particulars.name_difference {
            NameDifference::Confirmed => TaskState::Done,
            NameDifference::Unconfirmed => TaskState::Open,
        })
    }
}

fn again(causes: impl Iterator<Item = Cause>) -> TaskState {
    let causes: Vec<Cause> = causes.collect();
    if causes.is_empty() { TaskState::Done } else { TaskState::Again(causes) }
}

impl TaskList {
    pub fn of(dossier: &Dossier, today: NaiveDate) -> Self {
        let mut list = Self(Vec::new());
        list.add(Task::Requirements, &[], dossier.requirements());
        list.add(Task::Invitation, &[Task::Requirements], dossier.invited(today));
        list.add(Task::Passport, &[Task::Invitation], dossier.fits(today));
        if let Some(compared) = dossier.compared(today) {
            list.add(Task::Names, &[Task::Passport], compared);
        }
        list.add(Task::Photograph, &[Task::Requirements], dossier.photographed());
        list.add(Task::Declarations, &[Task::Requirements], dossier.declared());
        let all: Vec<Task> = list.0.iter().map(|(task, _)| *task).collect();
        list.add(Task::Check, &all, TaskState::Open);
        list
    }

    fn add(&mut self, task: Task, needs: &[Task], state: TaskState) {
        let missing = needs.iter().find(|needed| self.state(**needed) != Some(&TaskState::Done));
        self.0.push((task, missing.map_or(state, |by| TaskState::Blocked { by: *by })));
    }

    pub fn states(&self) -> &[(Task, TaskState)] {
        &self.0
    }

    /// None for a task that this application does not have.
    pub fn state(&self, task: Task) -> Option<&TaskState> {
        self.0.iter().find(|(listed, _)| *listed == task).map(|(_, state)| state)
    }

    /// The task that comes first, when this one cannot be opened yet.
    pub fn what_comes_before(&self, task: Task) -> Option<Task> {
        match self.state(task) {
            Some(TaskState::Blocked { by }) => Some(*by),
            Some(TaskState::Open | TaskState::Begun | TaskState::Again(_) | TaskState::Done) => None,
            None => Some(Task::Passport),
        }
    }

    /// The first task that is still to be done.
    pub fn next(&self) -> Task {
        self.0
            .iter()
            .find(|(_, state)| matches!(state, TaskState::Open | TaskState::Begun | TaskState::Again(_)))
            .map_or(Task::Check, |(task, _)| *task)
    }

    pub fn is_ready_to_submit(&self) -> bool {
        self.state(Task::Check) == Some(&TaskState::Open)
    }

    /// How many tasks are done, of how many; the check itself does not count.
    pub fn progress(&self) -> (usize, usize) {
        let done = self.0.iter().filter(|(_, state)| *state == TaskState::Done).count();
        (done, self.0.len() - 1)
    }
}

impl Task {
    pub const ALL: [Self; 7] = [
        Self::Requirements,
        Self::Invitation,
        Self::Passport,
        Self::Names,
        Self::Photograph,
        Self::Declarations,
        Self::Check,
    ];

    /// The word in its address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Requirements => "requirements",
            Self::Invitation => "invitation",
            Self::Passport => "passport",
            Self::Names => "names",
            Self::Photograph => "photograph",
            Self::Declarations => "declarations",
            Self::Check => "check",
        }
    }
}

impl Particulars {
    /// A mark of all that is known of the passport.
    fn mark_of_passport(&self) -> Option<String> {
        let kept = self.passport.map(|id| id.to_string());
        let typed = PassportPart::ALL.into_iter().filter_map(|part| self.typed.mark(part));
        let known: Vec<String> = kept.into_iter().chain(typed).collect();
        (!known.is_empty()).then(|| known.join("|"))
    }

    /// A mark of what is known of a part of the passport; for the lines, which fill in every part, of all of it.
    pub fn mark_of_part(&self, part: PassportPart) -> String {
        let known = match part {
            PassportPart::Lines => self.mark_of_passport(),
            PassportPart::Name | PassportPart::Birth | PassportPart::Document | PassportPart::Citizenship => {
                self.typed.mark(part).or_else(|| self.passport.map(|id| id.to_string()))
            }
        };
        known.unwrap_or_else(|| "none".to_owned())
    }

    /// A mark of what is saved for a task. A form carries it; when it has changed since, the answer was given in another
    /// tab, and nothing is overwritten unseen.
    pub fn mark(&self, task: Task, version: i32) -> String {
        let instant = |at: Instant| at.timestamp_micros().to_string();
        let mark = match task {
            Task::Requirements => self.requirements_read_at.map(instant),
            Task::Invitation => self.invitation.map(|id| id.to_string()),
            Task::Passport => self.mark_of_passport(),
            Task::Names => self.passport.map(|id| format!("{id}-{:?}", self.name_difference)),
            Task::Photograph => self.photograph.map(|id| id.to_string()),
            Task::Declarations => self.declared.map(|declared| {
                format!(
                    "{}-{}-{}-{}",
                    declared.genuine, declared.unaltered, declared.clean_pages, declared.not_extended
                )
            }),
            Task::Check => Some(version.to_string()),
        };
        mark.unwrap_or_else(|| "none".to_owned())
    }
}

#[cfg(test)]
mod tests;
