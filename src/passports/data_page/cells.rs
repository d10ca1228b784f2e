//! What an engine read, put into the cells that it stood in.

use super::strip::FIELDS;
use super::{Cell, Strip};

/// A word as an engine reads it, by the middle of its box in the strip, in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadWord {
    pub x: u32,
    pub y: u32,
    pub text: String,
}

/// What stands for a letter that was not read.
pub const UNREAD: char = '?';

/// What the two lines of a strip can be: the fillers that their shape told, and between them what was read there. Where an engine reads
/// more letters than there are cells it has read one twice, and where it reads fewer it has lost one; each of them in turn is taken
/// for that one. The first reading of a line changes least.
pub fn read_lines(strip: &Strip, words: &[ReadWord]) -> [Vec<String>; 2] {
    [0, 1].map(|line| {
        let mut readings = vec![String::new()];
        for run in runs(&strip.cells[line], FIELDS[line]) {
            let parts = match run {
                Run::Filler => vec!["<".to_owned()],
                Run::Blank => vec![" ".to_owned()],
                Run::Word { from, to } => {
                    let inside = words.iter().filter(|word| {
                        strip
                            .cell_at(word.x, word.y)
                            .is_some_and(|(of, cell)| of == line && (from..to).contains(&cell))
                    });
                    let read: Vec<char> = inside.flat_map(|word| word.text.chars()).collect();
                    fitted(read, to - from)
                }
            };
            let room = parts.len().min(MOST_READINGS / readings.len()).max(1);
            readings = readings
                .iter()
                .flat_map(|begun| parts[..room].iter().map(move |part| format!("{begun}{part}")))
                .collect();
        }
        readings.iter().map(|text| text.trim().replace(' ', "<")).collect()
    })
}

/// More than these are guesses.
const MOST_READINGS: usize = 1200;

enum Run {
    Filler,
    Blank,
    /// Letters in the cells from one up to another.
    Word {
        from: usize,
        to: usize,
    },
}

fn runs(cells: &[Cell], fields: &[usize]) -> Vec<Run> {
    let mut runs = Vec::new();
    for (nth, cell) in cells.iter().enumerate() {
        match (cell, runs.last_mut()) {
            (Cell::Letter, Some(Run::Word { to, .. })) if *to == nth && !fields.contains(&nth) => *to += 1,
            (Cell::Letter, _) => runs.push(Run::Word { from: nth, to: nth + 1 }),
            (Cell::Filler, _) => runs.push(Run::Filler),
            (Cell::Blank, _) => runs.push(Run::Blank),
        }
    }
    runs
}

/// What was read as so many letters.
fn fitted(read: Vec<char>, cells: usize) -> Vec<String> {
    let mut readings = vec![read];
    while readings[0].len() > cells && readings.len() < MOST_READINGS && readings[0].len() <= cells + 2 {
        readings = readings
            .iter()
            .flat_map(|read| (0..read.len()).map(|nth| [&read[..nth], &read[nth + 1..]].concat()))
            .collect();
        let mut before = std::collections::BTreeSet::new();
        readings.retain(|read| before.insert(read.clone()));
    }
    if readings[0].len() + 1 == cells {
        let read = readings.remove(0);
        readings = (0..cells).map(|nth| [&read[..nth], &[UNREAD], &read[nth..]].concat()).collect();
    }
    let whole = |read: Vec<char>| read.into_iter().chain(std::iter::repeat(UNREAD)).take(cells).collect();
    readings.into_iter().map(whole).collect()
}
