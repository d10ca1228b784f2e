//! What is counted of every day.

/// A figure, broken down by a value: a citizenship, a number of days, a move from one stage to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Figure {
    /// By `from>to`; what begins has nothing before the sign.
    ApplicationMoves,
    InvitationMoves,
    FiledByCitizenship,
    FiledByPurpose,
    SubmittedByCitizenship,
    SubmittedByPurpose,
    ApprovedByCitizenship,
    ApprovedByPurpose,
    RefusedByCitizenship,
    RefusedByPurpose,
    /// By the code of the ground's phrase.
    RefusedByGround,
    /// Fees received, with their sum.
    FeesByCurrency,
    /// Invitations ruled on, by the working days that the promise counts.
    RulingWorkingDays,
    /// By the days from one to the other, whoever had it.
    RulingDays,
    /// `yes` or `no`.
    RulingsInTime,
    /// Applications decided, as the rulings above.
    DecisionWorkingDays,
    DecisionDays,
    DecisionsInTime,
    /// Arrival notices, `on_time` or `late`.
    Notices,
}

impl Figure {
    /// The code kept in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::ApplicationMoves => "application_moves",
            Self::InvitationMoves => "invitation_moves",
            Self::FiledByCitizenship => "filed_by_citizenship",
            Self::FiledByPurpose => "filed_by_purpose",
            Self::SubmittedByCitizenship => "submitted_by_citizenship",
            Self::SubmittedByPurpose => "submitted_by_purpose",
            Self::ApprovedByCitizenship => "approved_by_citizenship",
            Self::ApprovedByPurpose => "approved_by_purpose",
            Self::RefusedByCitizenship => "refused_by_citizenship",
            Self::RefusedByPurpose => "refused_by_purpose",
            Self::RefusedByGround => "refused_by_ground",
            Self::FeesByCurrency => "fees_by_currency",
            Self::RulingWorkingDays => "ruling_working_days",
            Self::RulingDays => "ruling_days",
            Self::RulingsInTime => "rulings_in_time",
            Self::DecisionWorkingDays => "decision_working_days",
            Self::DecisionDays => "decision_days",
            Self::DecisionsInTime => "decisions_in_time",
            Self::Notices => "notices",
        }
    }
}
