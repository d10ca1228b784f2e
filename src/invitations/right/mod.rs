//! The right to invite: a party is verified first, is not suspended, and has places left in the calendar year.

mod admit;
mod correct;
mod foresee;
mod grant;
mod judge;
mod quota;
mod verdict;

pub use admit::{MayNotInvite, admit, may_invite, places, standing};
pub use correct::{CannotCorrect, Correction, correct};
pub use foresee::{Concerns, foresee_default};
pub use grant::{CannotGrant, CannotSetDefault, grant, set_default};
pub use judge::{CannotJudge, Seen, judge};
pub use quota::{Grant, Places, QuotaDefault, Year, quota_on};
pub use verdict::{Alike, Found, PartyStanding, Registered, Verdict};
