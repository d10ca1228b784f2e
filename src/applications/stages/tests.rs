use super::*;
use crate::applications::{NameDifference, Particulars, Reference};
use crate::vocabulary::{AccountId, ApplicationId, Currency, FeeRowId, Instant, Money, PaymentId};
use std::fmt::Write;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn file() -> CaseFile {
    CaseFile {
        id: ApplicationId::mint(),
        applicant: AccountId::mint(),
        reference: Reference::draw().unwrap(),
        version: 1,
        begun_at: at("2026-03-16T08:00:00Z"),
        touched_at: at("2026-03-16T08:00:00Z"),
        stage_since: at("2026-03-16T08:00:00Z"),
        particulars: Particulars { name_difference: NameDifference::Unconfirmed, ..Particulars::default() },
    }
}

fn submission() -> Submission {
    Submission {
        at: at("2026-03-16T09:00:00Z"),
        agreed_at: at("2026-03-16T09:00:00Z"),
        fee_row: FeeRowId::mint(),
        fee: Money::new(6000, Currency::Usd),
    }
}

fn paid() -> FeePaid {
    FeePaid { at: at("2026-03-16T10:00:00Z"), payment: PaymentId::mint() }
}

/// The drawing in the rules, and a visa replaced after a correction (rule V1): from, to.
const DRAWN: [(&str, &str); 13] = [
    ("draft", "awaiting_payment"),
    ("awaiting_payment", "under_review"),
    ("under_review", "information_requested"),
    ("information_requested", "under_review"),
    ("under_review", "approved"),
    ("under_review", "refused"),
    ("draft", "withdrawn"),
    ("awaiting_payment", "withdrawn"),
    ("under_review", "withdrawn"),
    ("information_requested", "withdrawn"),
    ("draft", "expired"),
    ("awaiting_payment", "expired"),
    ("approved", "approved"),
];

#[test]
fn rule_a2_the_legal_steps_are_those_of_the_drawing_in_the_rules() {
    let mut drawn = DRAWN.to_vec();
    let mut held: Vec<_> = LEGAL_STEPS.iter().map(|legal| (legal.from.code(), legal.to.code())).collect();

    drawn.sort_unstable();
    held.sort_unstable();

    assert_eq!(held, drawn);
}

#[test]
fn rule_a2_the_migrations_insert_the_same_steps() {
    let migrations = [
        include_str!("../../../migrations/0010_applications.sql"),
        include_str!("../../../migrations/0046_corrections_after_issue.sql"),
    ];
    let inserted = migrations.map(|migration| {
        migration.split("insert into legal_steps").nth(1).unwrap().split(';').next().unwrap()
    });
    let rows = inserted.concat();

    for legal in LEGAL_STEPS {
        let row = format!("('{}', '{}', '{}')", legal.from.code(), legal.to.code(), legal.step.code());
        assert!(rows.contains(&row), "{row}");
    }
    assert_eq!(rows.matches("('").count(), LEGAL_STEPS.len());
}

#[test]
fn what_is_over_has_no_step_left() {
    let over: Vec<_> = StageName::ALL.iter().filter(|stage| stage.is_over()).collect();

    use StageName::{Approved, Expired, Refused, Withdrawn};
    assert_eq!(over, [&Approved, &Refused, &Withdrawn, &Expired]);
}

#[test]
fn every_code_reads_back() {
    assert!(StageName::ALL.iter().all(|stage| StageName::from_code(stage.code()) == Some(*stage)));
    assert!(Step::ALL.iter().all(|step| Step::from_code(step.code()) == Some(*step)));
}

#[test]
fn rule_a1_a_step_carries_the_case_and_its_sentence() {
    let draft = Case::at(file(), Draft {});

    let taken = draft.clone().step(AwaitingPayment { submission: submission() });

    assert_eq!((taken.from(), taken.step()), (StageName::Draft, Step::Submit));
    assert_eq!(taken.case().file(), draft.file());
    assert_eq!(taken.step().sentence(), "the applicant submitted the application");
}

#[test]
fn a_stale_page_learns_the_present_stage() {
    let paid = UnderReview { submission: submission(), paid: paid(), inquiry: None };
    let case = AnyCase::UnderReview(Case::at(file(), paid));

    let stale = case.require::<Draft>().unwrap_err();

    assert_eq!((stale.needed, stale.present), (StageName::Draft, StageName::UnderReview));
}

#[test]
fn evidence_is_read_as_it_was_written() {
    let inquiry = Some(Inquiry { question: "A clearer photograph?".into(), answer: Some("Here.".into()) });
    let stage = UnderReview { submission: submission(), paid: paid(), inquiry };

    assert_eq!(UnderReview::read(&stage.facts()), Ok(stage));
}

#[test]
fn a_row_that_lacks_the_evidence_of_its_stage_is_refused_and_named() {
    let facts = Facts::default().with(&submission());

    let refused = AnyCase::assemble(file(), StageName::UnderReview, &facts).unwrap_err();

    assert_eq!(refused, Unfit::Lacks("paid_at"));
}

#[test]
fn a_row_with_evidence_beyond_its_stage_is_refused() {
    let facts = Facts::default().with(&submission()).with(&paid());

    let refused = AnyCase::assemble(file(), StageName::AwaitingPayment, &facts).unwrap_err();

    assert_eq!(refused, Unfit::Surplus);
}

fn diagram() -> String {
    let mut text = String::from(
        "# The workflow of an application\n\nDrawn by a test from the `workflow!` table in \
         `src/applications/stages.rs`; the database holds the same table in `legal_steps`.\n\n\
         ```mermaid\nstateDiagram-v2\n    [*] --> draft\n",
    );
    for LegalStep { from, to, step } in LEGAL_STEPS {
        writeln!(text, "    {} --> {}: {}", from.code(), to.code(), step.sentence()).unwrap();
    }
    for stage in StageName::ALL.iter().filter(|stage| stage.is_over()) {
        writeln!(text, "    {} --> [*]", stage.code()).unwrap();
    }
    text.push_str("```\n");
    text
}

#[test]
fn the_diagram_in_the_documents_is_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/workflow.md");
    let drawn = diagram();

    let kept = std::fs::read_to_string(path).unwrap_or_default();

    if kept != drawn {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/docs")).unwrap();
        std::fs::write(path, drawn).unwrap();
        panic!("docs/workflow.md was not the table and has been drawn anew: look at it and commit it");
    }
}
