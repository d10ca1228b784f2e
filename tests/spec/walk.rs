//! The state machine, walked at random: applicants, inviting parties, officers and administrators do whatever comes to them, in time and
//! out of it, lawfully and not. A model written from docs/rules.md says before every step what must come of it; the portal's own deeds
//! take the step; then what they answered, and all that the database holds, is held against the model.
//!
//! A failure is shrunk to the shortest walk that shows it, printed, and its seed kept in `walk.proptest-regressions`, which is walked first
//! from then on.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each part of the model takes the moves that are handed to it, and stops at any other"
)]

mod cases;
mod deciding;
mod facts;
mod invitations;
mod model;
mod money;
mod moves;
mod onward;
mod read;
mod stray;
mod world;

use model::Model;
use moves::{Move, walks};
use proptest::test_runner::{Config, FileFailurePersistence, TestCaseError, TestRunner};
use world::World;

/// How far a walk goes at most; a walk of half of that is as likely as any other.
const STEPS: usize = 500;

/// Walks from an empty portal on, and says at which step the portal and the rules part.
async fn walk(moves: &[Move]) -> Result<(), String> {
    let mut world = World::open().await;
    let mut model = Model::at(world.now());
    for (place, chosen) in moves.iter().enumerate() {
        let Some(step) = model.settle(chosen) else { continue };
        let expected = model.reasons_against(&step);
        let answered = world.takes(&step).await;
        let says = |what: String| format!("step {place}, {step:?}: {what}");
        match answered {
            Ok(()) if expected.is_empty() => model.takes(&step),
            Ok(()) => return Err(says(format!("done, against {expected:?}"))),
            Err(refusal) if expected.contains(&refusal) => model.is_refused(&step),
            Err(refusal) => return Err(says(format!("{refusal:?}, where the rules say {expected:?}"))),
        }
        let (held, ruled) = (world.facts().await, model.facts());
        if let Some(difference) = facts::difference(&ruled, &held) {
            return Err(says(difference));
        }
        if let Some((case, left)) = model.time_left_of_one(place) {
            let told = world.time_left(case).await;
            if told != Some(left) {
                return Err(says(format!("case {case} has {told:?} left, where the rules say {left:?}")));
            }
        }
    }
    Ok(())
}

/// Walks so often, each time on a portal of its own.
fn walk_often(cases: u32) {
    let kept = FileFailurePersistence::Direct("tests/spec/walk.proptest-regressions");
    let config = Config {
        cases,
        max_shrink_iters: 40,
        failure_persistence: Some(Box::new(kept)),
        ..Config::default()
    };
    let walked = TestRunner::new(config).run(&walks(STEPS), |moves| {
        let walked = actix_web::rt::System::new().block_on(walk(&moves));
        walked.map_err(TestCaseError::fail)
    });
    if let Err(found) = walked {
        panic!("{found}");
    }
}

#[test]
fn rules_a1_and_a2_hold_however_the_state_machine_is_walked() {
    walk_often(8);
}
