//! What every page needs: the frame and its words, forms and their complaints, sessions, the clock, limits on tries,
//! and the unit of work in which everything is written.

pub mod answers;
pub mod assets;
mod clock;
mod form;
mod frame;
pub mod headers;
pub mod limits;
mod mark;
pub mod pages;
mod portal;
mod secrets;
mod session;
pub mod store;
pub mod trouble;
mod upload;
pub mod visit;
mod worded;
mod words;
mod work;

pub use answers::Answers;
pub use clock::Clock;
pub use form::{Complaint, Form, Reader, Worded, date_answers};
pub use frame::{Frame, Link, Notice, Sandbox, SignedIn};
pub use limits::{Limit, TooMany};
pub use mark::Mark;
pub use portal::{Portal, WebSettings};
pub use secrets::{CannotUnseal, Secrets, Token, mac, random};
pub use session::{Patience, Session};
pub use trouble::{Kept, Message, Trouble};
pub use upload::{LARGEST_FILE, Unread, Upload};
pub use visit::{Standing, Visit};
pub use words::Words;
pub use work::{Actor, Work, Works};
