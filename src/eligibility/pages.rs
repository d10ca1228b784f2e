//! The words of this room's nouns, for every page that shows them.

mod worded;
