//! What a kind of file says in its columns.

use std::fmt::Debug;

/// A column of a kind of file, known by its heading in the first line.
pub trait Heading: Copy + Ord + Debug + Send + Sync + 'static {
    /// In the order of the template.
    const EVERY: &'static [Self];
    /// The most lines of one such file, its headings not among them.
    const MOST_LINES: usize;

    /// The heading that is the same in every language, so that a program can write it.
    fn code(self) -> &'static str;

    /// The column of a heading, which comes in small letters and without blanks around it.
    fn named(heading: &str) -> Option<Self>;

    /// Whether a file without this column says too little.
    fn is_needed(self) -> bool;

    /// Whether a download adds such a column. A file sent again may still have it; it is not read.
    fn is_added(heading: &str) -> bool;
}
