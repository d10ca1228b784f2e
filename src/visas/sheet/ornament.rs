//! The sheet's own ornament: fine interlaced curves, as on securities. No emblem is copied.

use super::canvas::stroke_path;
use krilla::geom::{Path, PathBuilder, Rect, Transform};
use krilla::graphic::Graphic;
use krilla::surface::Surface;
use std::f32::consts::TAU;

/// A closed rose: the petals of one curve between two radii.
pub struct Rose {
    pub petals: u8,
    pub inner: f32,
    pub outer: f32,
    pub stroke: f32,
    pub colour: [u8; 3],
}

impl Rose {
    /// Draws the rose so many times around a point, each turned by a part of a petal. It is kept in the file once.
    pub fn draw(&self, surface: &mut Surface, (x, y): (f32, f32), times: u8) {
        let mut stream = surface.stream_builder();
        let mut once = stream.surface();
        stroke_path(&mut once, self.path(), self.stroke, self.colour);
        once.finish();
        let graphic = Graphic::new(stream.finish(), false);
        for time in 0..times {
            let turn = 360.0 * f32::from(time) / f32::from(times) / f32::from(self.petals);
            surface.push_transform(&Transform::from_translate(x, y));
            surface.push_transform(&Transform::from_rotate(turn));
            surface.draw_graphic(graphic.clone());
            surface.pop();
            surface.pop();
        }
    }

    fn path(&self) -> Option<Path> {
        let steps = u16::from(self.petals) * 6;
        let radius = |t: f32| {
            let petal = (TAU * f32::from(self.petals) * t).sin();
            (self.inner + self.outer) / 2.0 + (self.outer - self.inner) / 2.0 * petal
        };
        let across = |t: f32| radius(t) * (TAU * t).cos();
        let down = |t: f32| radius(t) * (TAU * t).sin();
        let mut path = PathBuilder::new();
        path.move_to(round(across(0.0)), round(down(0.0)));
        for step in 0..steps {
            let (from, to) = (f32::from(step) / f32::from(steps), f32::from(step + 1) / f32::from(steps));
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
}

/// A wave drawn as smooth curves across an area, its phase given in turns.
pub fn wave(area: Rect, waves: f32, phase: f32) -> Option<Path> {
    const STEPS: u16 = 32;
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

fn slope(of: impl Fn(f32) -> f32, at: f32) -> f32 {
    const NEAR: f32 = 1e-3;
    (of(at + NEAR) - of(at - NEAR)) / (2.0 * NEAR)
}

/// To a twentieth of a point, 0.02 mm: finer is never seen, and every digit is printed into the file.
fn round(value: f32) -> f32 {
    (value * 20.0).round() / 20.0
}
