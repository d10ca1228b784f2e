//! What an acquirer tells, in the portal's words.

/// One piece of an acquirer's news about a checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The news by name: the same news has the same name, however often it comes.
    pub event: String,
    /// What the checkout was opened for: the payment's id, or its number where an acquirer takes digits alone.
    pub reference: String,
    /// The acquirer's name for the checkout.
    pub checkout: Option<String>,
    pub outcome: Outcome,
}

/// How a checkout stands at the acquirer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The acquirer knows of no such checkout.
    Unknown,
    /// Nobody has paid yet.
    Open,
    /// The card was taken; the bank has not decided.
    Pending,
    /// A card was declined; the checkout stays open for another try.
    Declined(Decline),
    /// Money was taken. The amount is in minor units, the currency as the acquirer writes it: both are believed only
    /// when they are what was asked for.
    Captured { capture: String, minor: i64, currency: String },
    /// The acquirer gave up.
    Failed(Decline),
    /// The checkout ran out, or was closed.
    Expired,
    /// Money went back to its payer.
    SentBack { capture: String },
    /// Money that was on its way back did not arrive, and is with the portal again.
    NotSentBack { capture: String },
}

/// Why a card was not charged, as far as the holder may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Decline {
    CardDeclined,
    InsufficientFunds,
    /// The second step was refused or not finished.
    NotAuthenticated,
    Other,
}

impl Outcome {
    /// A short word for the kind of news, kept with it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Open => "open",
            Self::Pending => "pending",
            Self::Declined(_) => "declined",
            Self::Captured { .. } => "captured",
            Self::Failed(_) => "failed",
            Self::Expired => "expired",
            Self::SentBack { .. } => "sent_back",
            Self::NotSentBack { .. } => "not_sent_back",
        }
    }
}

impl Decline {
    pub const ALL: [Self; 4] =
        [Self::CardDeclined, Self::InsufficientFunds, Self::NotAuthenticated, Self::Other];

    /// The code used in the database and in the sandbox acquirer's reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::CardDeclined => "card_declined",
            Self::InsufficientFunds => "insufficient_funds",
            Self::NotAuthenticated => "not_authenticated",
            Self::Other => "other",
        }
    }

    /// Reads an acquirer's reason; one that the portal has no words for is `Other`.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|decline| decline.code() == code).unwrap_or(Self::Other)
    }
}
