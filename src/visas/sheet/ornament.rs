//! The sheet's own ornament: fine interlaced curves, as on securities. No emblem is copied.

use krilla::geom::{Path, PathBuilder, Rect};
use std::f32::consts::TAU;

/// A wave drawn as smooth curves across an area, its phase given in turns.
pub fn wave(area: Rect, waves: f32, phase: f32) -> Option<Path> {
    const STEPS: u16 = 48;
    let (left, width) = (area.left(), area.width());
    let middle = (area.top() + area.bottom()) / 2.0;
    // Two waves of unlike length make the figure that a copier loses.
    let height = |t: f32| {
        let slow = (TAU * (waves * t + phase)).sin();
        let fast = (TAU * (waves * 2.6 * t - phase * 2.0)).sin();
        middle + area.height() * (0.34 * slow + 0.14 * fast)
    };
    let mut path = PathBuilder::new();
    path.move_to(left, round(height(0.0)));
    for step in 0..STEPS {
        let (from, to) = (f32::from(step) / f32::from(STEPS), f32::from(step + 1) / f32::from(STEPS));
        let third = (to - from) / 3.0;
        let (rise, fall) = (slope(height, from), slope(height, to));
        path.cubic_to(
            round(left + width * (from + third)),
            round(height(from) + rise * third),
            round(left + width * (to - third)),
            round(height(to) - fall * third),
            round(left + width * to),
            round(height(to)),
        );
    }
    path.finish()
}

/// A closed rose of so many petals between two radii, its turn given in turns.
pub fn rose((x, y): (f32, f32), (inner, outer): (f32, f32), petals: f32, turn: f32) -> Option<Path> {
    const STEPS: u16 = 96;
    let radius = |t: f32| (inner + outer) / 2.0 + (outer - inner) / 2.0 * (TAU * (petals * t + turn)).sin();
    let across = |t: f32| x + radius(t) * (TAU * t).cos();
    let down = |t: f32| y + radius(t) * (TAU * t).sin();
    let mut path = PathBuilder::new();
    path.move_to(round(across(0.0)), round(down(0.0)));
    for step in 0..STEPS {
        let (from, to) = (f32::from(step) / f32::from(STEPS), f32::from(step + 1) / f32::from(STEPS));
        let third = (to - from) / 3.0;
        path.cubic_to(
            round(across(from) + slope(across, from) * third),
            round(down(from) + slope(down, from) * third),
            round(across(to) - slope(across, to) * third),
            round(down(to) - slope(down, to) * third),
            round(across(to)),
            round(down(to)),
        );
    }
    path.close();
    path.finish()
}

fn slope(of: impl Fn(f32) -> f32, at: f32) -> f32 {
    const NEAR: f32 = 1e-3;
    (of(at + NEAR) - of(at - NEAR)) / (2.0 * NEAR)
}

/// To a hundredth of a point: finer is never seen, and every digit is printed into the file.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
