//! Why a file cannot be read as the table that it should be.

/// A fault of the whole file: nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    #[error("the file has no lines below its headings")]
    NoLines,
    #[error("the text is not UTF-8")]
    NotUtf8,
    #[error("the file is neither text nor a workbook that can be read")]
    NotATable,
    #[error("a quotation mark is not closed, or a line cannot be told from the next, near line {line}")]
    NotCsv { line: u64 },
    #[error("the file has {found} columns")]
    TooManyColumns { found: usize },
    #[error("the file has more than {most} lines")]
    TooManyLines { most: usize },
    #[error("the file unpacks to too much")]
    UnpacksTooLarge,
    #[error("columns are missing: {missing:?}")]
    ColumnsMissing { missing: Vec<&'static str> },
    #[error("no column is called {heading:?}")]
    ColumnUnknown { heading: String },
    #[error("the column {heading:?} stands twice")]
    ColumnTwice { heading: String },
}

impl FileFault {
    /// The stable code, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoLines => "no_lines",
            Self::NotUtf8 => "not_utf8",
            Self::NotATable => "not_a_table",
            Self::NotCsv { .. } => "not_csv",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::TooManyLines { .. } => "too_many_lines",
            Self::UnpacksTooLarge => "unpacks_too_large",
            Self::ColumnsMissing { .. } => "columns_missing",
            Self::ColumnUnknown { .. } => "column_unknown",
            Self::ColumnTwice { .. } => "column_twice",
        }
    }
}
