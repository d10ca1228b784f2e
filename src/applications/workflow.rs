//! How one table becomes stages that carry their evidence, steps that the compiler checks, and the same table as data.

use crate::applications::{AnyCase, Case, Facts, StageName, Step, Unfit};

/// A stage: what a case is and the evidence that it rests on. The workflow table alone makes stages.
pub trait Stage: Sized + Send + sealed::Stage {
    const NAME: StageName;

    /// Reads the evidence; what is missing, or there without belonging to the stage, is named.
    fn read(facts: &Facts) -> Result<Self, Unfit>;

    /// The evidence as the database holds it.
    fn facts(&self) -> Facts;

    /// The case, when it is at this stage.
    fn of(case: AnyCase) -> Option<Case<Self>>;
}

/// Rule A2: a step from this stage to `Next` that the table holds.
#[diagnostic::on_unimplemented(
    message = "no legal step leads from `{Self}` to `{Next}`",
    label = "the workflow has no such step",
    note = "the legal steps are the `workflow!` table in src/applications/stages.rs"
)]
pub trait LeadsTo<Next: Stage>: Stage {
    const STEP: Step;
}

pub(super) mod sealed {
    pub trait Stage {}
}

/// One row of the table as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LegalStep {
    pub from: StageName,
    pub to: StageName,
    pub step: Step,
}

/// Makes of one table: a struct per stage that holds its evidence, [`LeadsTo`] for every legal step and none else,
/// [`AnyCase`], and `LEGAL_STEPS`, the same table as data.
macro_rules! workflow {
    (
        stages { $( $(#[$stage_doc:meta])* $stage:ident = $stage_code:literal { $( $field:ident : $evidence:ty ),* } )+ }
        steps { $( $(#[$step_doc:meta])* $step:ident = $step_code:literal, $sentence:literal : $( $from:ident )|+ => $to:ident ; )+ }
    ) => {
        /// The stages by name, as the database and the history hold them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
        #[sqlx(type_name = "text", rename_all = "snake_case")]
        pub enum StageName { $( $(#[$stage_doc])* $stage ),+ }

        impl StageName {
            pub const ALL: &[Self] = &[ $( Self::$stage ),+ ];

            /// The code used in the database and in addresses.
            pub fn code(self) -> &'static str {
                match self { $( Self::$stage => $stage_code ),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|stage| stage.code() == code)
            }
        }

        /// The steps by name. A step's sentence is what the audit says of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Step { $( $(#[$step_doc])* $step ),+ }

        impl Step {
            pub const ALL: &[Self] = &[ $( Self::$step ),+ ];

            /// The code used in the database.
            pub fn code(self) -> &'static str {
                match self { $( Self::$step => $step_code ),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|step| step.code() == code)
            }

            /// What was done, in a sentence.
            pub fn sentence(self) -> &'static str {
                match self { $( Self::$step => $sentence ),+ }
            }
        }

        /// Rule A2: every legal step. The database holds the same table, and a test compares them.
        pub const LEGAL_STEPS: &[LegalStep] = &[ $( $(
            LegalStep { from: StageName::$from, to: StageName::$to, step: Step::$step },
        )+ )+ ];

        /// A case at whatever stage it is.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyCase { $( $stage(Case<$stage>) ),+ }

        impl AnyCase {
            /// Puts a case and the facts of its row together. A row whose evidence does not fit its stage is refused.
            pub fn assemble(file: CaseFile, name: StageName, facts: &Facts) -> Result<Self, Unfit> {
                match name {
                    $( StageName::$stage => Ok(Self::$stage(Case::at(file, $stage::read(facts)?))) ),+
                }
            }

            pub fn stage(&self) -> StageName {
                match self { $( Self::$stage(_) => StageName::$stage ),+ }
            }

            pub fn file(&self) -> &CaseFile {
                match self { $( Self::$stage(case) => case.file() ),+ }
            }

            /// All evidence that the case rests on.
            pub fn facts(&self) -> Facts {
                match self { $( Self::$stage(case) => case.stage().facts() ),+ }
            }
        }

        $(
            $(#[$stage_doc])*
            #[derive(Debug, Clone, PartialEq)]
            pub struct $stage { $( pub $field: $evidence ),* }

            impl sealed::Stage for $stage {}

            impl Stage for $stage {
                const NAME: StageName = StageName::$stage;

                fn read(facts: &Facts) -> Result<Self, Unfit> {
                    let stage = Self { $( $field: <$evidence as Evidence>::read(facts)? ),* };
                    if stage.facts() == *facts { Ok(stage) } else { Err(Unfit::Surplus) }
                }

                fn facts(&self) -> Facts {
                    Facts::default() $( .with(&self.$field) )*
                }

                fn of(case: AnyCase) -> Option<Case<Self>> {
                    if let AnyCase::$stage(case) = case { Some(case) } else { None }
                }
            }
        )+

        $( $(
            impl LeadsTo<$to> for $from {
                const STEP: Step = Step::$step;
            }
        )+ )+
    };
}

pub(super) use workflow;
