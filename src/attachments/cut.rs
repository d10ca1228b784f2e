//! Which part of a picture becomes the portrait, and which way up it is.

use crate::attachments::photograph::Face;
use crate::attachments::{PORTRAIT_HEIGHT, PORTRAIT_WIDTH};
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// In pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// A picture as it came, or turned by so many quarters clockwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    #[default]
    None,
    Right,
    Over,
    Left,
}

/// A part of a turned picture, of the shape of a portrait, in the picture's pixels. It is as wide as the shape has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    pub turn: Turn,
    pub x: u32,
    pub y: u32,
    pub height: u32,
}

/// What somebody who looks at a portrait wants of it: of the head, where it goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    TurnLeft,
    TurnRight,
    Larger,
    Smaller,
    Left,
    Right,
    Up,
    Down,
}

/// Which part of a picture is wanted as the portrait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Framing {
    /// The largest part about the middle.
    Middle,
    /// About the face, which is found whichever way up the picture is; about the middle where there is none.
    Face,
    At(Cut),
}

/// Of the portrait's height: how high a face is, as it is found from brow to chin, and where its middle lies, so that the head takes about 70
/// hundredths (ISO/IEC 19794-5).
const FACE_HEIGHT: f64 = 0.5;
const FACE_DOWN: f64 = 0.52;
/// A press moves the head by a twentieth of the portrait's height.
const STEPS_ACROSS: u32 = 20;

impl Turn {
    /// Upright first, then as a telephone is held, upside down last.
    pub const ALL: [Self; 4] = [Self::None, Self::Right, Self::Left, Self::Over];

    /// Quarters clockwise.
    pub fn quarters(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Right => 1,
            Self::Over => 2,
            Self::Left => 3,
        }
    }

    pub fn from_quarters(quarters: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.quarters() == quarters)
    }

    fn and_right(self) -> Self {
        match self {
            Self::None => Self::Right,
            Self::Right => Self::Over,
            Self::Over => Self::Left,
            Self::Left => Self::None,
        }
    }
}

impl Size {
    pub fn turned(self, turn: Turn) -> Self {
        match turn {
            Turn::None | Turn::Over => self,
            Turn::Right | Turn::Left => Self { width: self.height, height: self.width },
        }
    }

    /// Whether a portrait can be cut from it without being blown up.
    pub fn holds_a_portrait(self) -> bool {
        self.width >= PORTRAIT_WIDTH && self.height >= PORTRAIT_HEIGHT
    }

    /// The height of the largest part that has the shape of a portrait.
    fn highest(self) -> u32 {
        self.height.min(scaled(self.width, PORTRAIT_HEIGHT, PORTRAIT_WIDTH))
    }
}

fn scaled(length: u32, by: u32, of: u32) -> u32 {
    u32::try_from(u64::from(length) * u64::from(by) / u64::from(of)).unwrap_or(u32::MAX)
}

impl Cut {
    /// The largest part about the middle; none where the picture, turned so, is too small.
    pub fn middle(size: Size, turn: Turn) -> Option<Self> {
        let turned = size.turned(turn);
        let whole = Self { turn, x: 0, y: 0, height: turned.highest() };
        let (x, y) = ((turned.width.saturating_sub(whole.width())) / 2, (turned.height - whole.height) / 2);
        Self { x, y, ..whole }.within(size)
    }

    /// The part about a face that was found in the turned picture.
    pub fn about(face: &Face, size: Size, turn: Turn) -> Option<Self> {
        let turned = size.turned(turn);
        let (across, down) = (f64::from(turned.width), f64::from(turned.height));
        let height = whole(face.height * down / FACE_HEIGHT).clamp(PORTRAIT_HEIGHT, turned.highest());
        let cut = Self { turn, x: 0, y: 0, height };
        let x = whole(face.x * across - f64::from(cut.width()) / 2.0);
        let y = whole(face.y * down - f64::from(height) * FACE_DOWN);
        Self { x, y, ..cut }.within(size)
    }

    pub fn width(self) -> u32 {
        scaled(self.height, PORTRAIT_WIDTH, PORTRAIT_HEIGHT).max(1)
    }

    /// The same as far as the picture goes: no smaller than a portrait, and nothing beyond the edges.
    pub fn within(self, size: Size) -> Option<Self> {
        let turned = size.turned(self.turn);
        if !turned.holds_a_portrait() {
            return None;
        }
        let height = self.height.clamp(PORTRAIT_HEIGHT, turned.highest());
        let cut = Self { height, ..self };
        Some(Self { x: self.x.min(turned.width - cut.width()), y: self.y.min(turned.height - height), ..cut })
    }

    /// After a press; none where the picture is too small the other way round.
    pub fn moved(self, by: Move, size: Size) -> Option<Self> {
        let step = self.height / STEPS_ACROSS;
        let moved = match by {
            Move::TurnRight => self.turned_right(size),
            Move::TurnLeft => self.turned_right(size).turned_right(size).turned_right(size),
            Move::Larger => self.about_its_middle(self.height * 10 / 11),
            Move::Smaller => self.about_its_middle(self.height * 11 / 10),
            // the head goes one way where the part goes the other
            Move::Left => Self { x: self.x.saturating_add(step), ..self },
            Move::Right => Self { x: self.x.saturating_sub(step), ..self },
            Move::Up => Self { y: self.y.saturating_add(step), ..self },
            Move::Down => Self { y: self.y.saturating_sub(step), ..self },
        };
        moved.within(size)
    }

    fn about_its_middle(self, height: u32) -> Self {
        let height = height.max(PORTRAIT_HEIGHT);
        let grown = Self { height, ..self };
        let about = |from: u32, was: u32, is: u32| (from + was / 2).saturating_sub(is / 2);
        Self { x: about(self.x, self.width(), grown.width()), y: about(self.y, self.height, height), ..grown }
    }

    /// The same middle, a quarter further; smaller where the picture is not as high that way.
    fn turned_right(self, size: Size) -> Self {
        let turned = size.turned(self.turn);
        self.about_its_middle(self.height.min(turned.turned(Turn::Right).highest())).quarter_further(turned)
    }

    /// In a picture of that size, as it is turned before.
    fn quarter_further(self, turned: Size) -> Self {
        let (across, down) = (self.x + self.width() / 2, self.y + self.height / 2);
        Self {
            turn: self.turn.and_right(),
            x: turned.height.saturating_sub(down).saturating_sub(self.width() / 2),
            y: across.saturating_sub(self.height / 2),
            height: self.height,
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and what a picture has"
)]
fn whole(length: f64) -> u32 {
    length.clamp(0.0, f64::from(u16::MAX)) as u32
}
