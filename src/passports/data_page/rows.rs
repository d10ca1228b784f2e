//! Rows of letters at one pitch, and two of them that make a zone.

use super::ink::Spot;

/// The letters of a line.
pub const LETTERS: usize = 44;
/// Fewer spots in a row are of another text, or of a line of which too little is seen.
const FEWEST: usize = 26;
/// A zone's line, with a letter lost or a speck taken for one at its ends.
const SPAN: std::ops::RangeInclusive<usize> = 38..=48;

/// A curve of the second degree: how a straight line looks on a page that bends, or is seen from aside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve([f64; 3]);

/// A row of letters: where the middle of each lies, by its place in the row, and how high the letters are.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub x: Curve,
    pub y: Curve,
    pub height: f64,
    /// From the first letter to the last.
    pub places: usize,
    /// How far the letters lie from the curves, in pitches.
    doubt: f64,
}

/// Two rows one below the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    pub upper: Row,
    pub lower: Row,
    pub doubt: f64,
}

impl Curve {
    pub fn at(&self, place: f64) -> f64 {
        self.0[0] + self.0[1] * place + self.0[2] * place * place
    }

    /// How fast it runs there.
    pub fn slope(&self, place: f64) -> f64 {
        self.0[1] + 2.0 * self.0[2] * place
    }

    /// The same curve with other places: it begins so many places later.
    pub fn moved(&self, by: f64) -> Self {
        Self([self.at(by), self.slope(by), self.0[2]])
    }

    fn scaled(&self, scale: f64) -> Self {
        Self(self.0.map(|part| part * scale))
    }

    /// By least squares, over values at places.
    fn through(points: &[(f64, f64)]) -> Option<Self> {
        let mut sums = [0.0; 5];
        let mut right = [0.0; 3];
        for (place, value) in points {
            let powers = [1.0, *place, place * place, place.powi(3), place.powi(4)];
            sums.iter_mut().zip(powers).for_each(|(sum, power)| *sum += power);
            right.iter_mut().zip(powers).for_each(|(sum, power)| *sum += power * value);
        }
        let rows = [[sums[0], sums[1], sums[2]], [sums[1], sums[2], sums[3]], [sums[2], sums[3], sums[4]]];
        let whole = determinant(rows);
        if whole.abs() < 1e-6 {
            return None;
        }
        let parts = [0, 1, 2].map(|column| {
            let mut replaced = rows;
            replaced.iter_mut().zip(right).for_each(|(row, value)| row[column] = value);
            determinant(replaced) / whole
        });
        Some(Self(parts))
    }
}

fn determinant([a, b, c]: [[f64; 3]; 3]) -> f64 {
    a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0])
        + a[2] * (b[0] * c[1] - b[1] * c[0])
}

impl Row {
    /// Cells counted from another place on.
    pub fn moved(&self, by: f64) -> Self {
        Self { x: self.x.moved(by), y: self.y.moved(by), ..self.clone() }
    }

    pub fn pitch(&self) -> f64 {
        let middle = self.places as f64 / 2.0;
        self.x.slope(middle).hypot(self.y.slope(middle))
    }

    fn with(&self, change: impl Fn(&Curve, &Curve) -> (Curve, Curve), scale: f64) -> Self {
        let (x, y) = change(&self.x, &self.y);
        Self { x, y, height: self.height * scale, ..self.clone() }
    }
}

impl Zone {
    /// As it lies in a picture so many times larger.
    pub fn scaled(&self, scale: f64) -> Self {
        let larger = |row: &Row| row.with(|x, y| (x.scaled(scale), y.scaled(scale)), scale);
        Self { upper: larger(&self.upper), lower: larger(&self.lower), doubt: self.doubt }
    }

    /// As it lies where its rows run from top to bottom.
    pub fn turned(self) -> Self {
        let turned = |row: &Row| row.with(|x, y| (*y, *x), 1.0);
        // the exchange of the axes is a mirror: read from the other end, the letters are letters again
        Self {
            upper: backwards(&turned(&self.upper)),
            lower: backwards(&turned(&self.lower)),
            doubt: self.doubt,
        }
    }

    /// Read from the other end.
    pub fn upside_down(&self) -> Self {
        Self { upper: backwards(&self.lower), lower: backwards(&self.upper), doubt: self.doubt }
    }
}

fn backwards(row: &Row) -> Row {
    let last = row.places as f64 - 1.0;
    let back = |curve: &Curve| {
        let moved = curve.moved(last);
        Curve([moved.0[0], -moved.0[1], moved.0[2]])
    };
    row.with(|x, y| (back(x), back(y)), 1.0)
}

/// Every two rows that can be a zone, the likeliest first.
pub fn zones(spots: &[Spot]) -> Vec<Zone> {
    let mut rows: Vec<Row> = chains(spots).iter().filter_map(|chain| row(chain)).collect();
    rows.sort_by(|one, other| one.doubt.total_cmp(&other.doubt));
    let mut zones = Vec::new();
    for (nth, one) in rows.iter().enumerate() {
        for other in &rows[nth + 1..] {
            zones.extend(zone(one, other));
        }
    }
    zones.sort_by(|one, other| one.doubt.total_cmp(&other.doubt));
    zones
}

/// Spots one after the other, each about a pitch from the last and as high as it or, for a filler, somewhat lower.
fn chains(spots: &[Spot]) -> Vec<Vec<Spot>> {
    let next: Vec<Option<usize>> = (0..spots.len()).map(|nth| follower(spots, nth)).collect();
    let mut led_to = vec![false; spots.len()];
    next.iter().flatten().for_each(|&nth| led_to[nth] = true);
    let mut taken = vec![false; spots.len()];
    let mut chains = Vec::new();
    for first in (0..spots.len()).filter(|nth| !led_to[*nth]) {
        let mut chain = Vec::new();
        let mut at = Some(first);
        while let Some(nth) = at.filter(|nth| !taken[*nth]) {
            taken[nth] = true;
            chain.push(spots[nth]);
            at = next[nth];
        }
        if chain.len() >= FEWEST {
            chains.push(chain);
        }
    }
    chains
}

/// The nearest spot to the right that can be the next letter; across one lost letter where there is none.
fn follower(spots: &[Spot], nth: usize) -> Option<usize> {
    let from = spots[nth];
    let size = from.height.max(from.width);
    let mut best: Option<(f64, usize)> = None;
    for (other, to) in spots.iter().enumerate().skip(nth + 1) {
        let (across, down) = (to.x - from.x, (to.y - from.y).abs());
        if across > size * 3.4 {
            break;
        }
        let alike = to.height < from.height * 2.1 && from.height < to.height * 2.1 && to.width < size * 1.6;
        if !alike || across < size * 0.45 || down > across * 0.36 {
            continue;
        }
        let far = across + down * 2.0;
        if best.is_none_or(|(nearest, _)| far < nearest) {
            best = Some((far, other));
        }
    }
    best.map(|(_, other)| other)
}

/// The curves through a chain, once its spots have their places; without those that lie far off.
fn row(chain: &[Spot]) -> Option<Row> {
    let mut gaps: Vec<f64> =
        chain.windows(2).map(|two| (two[1].x - two[0].x).hypot(two[1].y - two[0].y)).collect();
    gaps.sort_by(f64::total_cmp);
    let pitch = gaps[gaps.len() / 2];
    let mut heights: Vec<f64> = chain.iter().map(|spot| spot.height).collect();
    heights.sort_by(f64::total_cmp);
    // four of five letters are no fillers, or half of them are; the higher are letters in both
    let height = heights[heights.len() * 4 / 5];
    if !(pitch * 0.5..pitch * 1.5).contains(&height) {
        return None;
    }
    let mut placed = vec![(0.0, chain[0])];
    let (mut place, mut last) = (0.0, pitch);
    for two in chain.windows(2) {
        let gap = (two[1].x - two[0].x).hypot(two[1].y - two[0].y);
        let steps = (gap / last).round().max(1.0);
        place += steps;
        last = (last * 3.0 + gap / steps) / 4.0;
        placed.push((place, two[1]));
    }
    let fit = |placed: &[(f64, Spot)]| {
        let along =
            |of: fn(&Spot) -> f64| placed.iter().map(|(place, spot)| (*place, of(spot))).collect::<Vec<_>>();
        Some((Curve::through(&along(|spot| spot.x))?, Curve::through(&along(|spot| spot.y))?))
    };
    let off = |(x, y): (Curve, Curve), (place, spot): &(f64, Spot)| {
        (x.at(*place) - spot.x).hypot(y.at(*place) - spot.y)
    };
    let first = fit(&placed)?;
    placed.retain(|at| off(first, at) < pitch * 0.45);
    if placed.len() < FEWEST {
        return None;
    }
    let curves = fit(&placed)?;
    let doubt = placed.iter().map(|at| off(curves, at) / pitch).sum::<f64>() / placed.len() as f64;
    let (begin, end) = (placed[0].0, placed[placed.len() - 1].0);
    let (x, y) = (curves.0.moved(begin), curves.1.moved(begin));
    Some(Row { x, y, height, places: (end - begin) as usize + 1, doubt })
}

/// Two rows as a zone: as long as one another, and 2.5 pitches apart.
fn zone(one: &Row, other: &Row) -> Option<Zone> {
    if !SPAN.contains(&one.places) && !SPAN.contains(&other.places) {
        return None;
    }
    let middle = |row: &Row| row.y.at(row.places as f64 / 2.0);
    let (upper, lower) = if middle(one) < middle(other) { (one, other) } else { (other, one) };
    let pitch = upper.pitch();
    let by = ((lower.x.at(0.0) - upper.x.at(0.0)) / pitch).round();
    if !(0.8..1.25).contains(&(lower.pitch() / pitch)) || by.abs() > 8.0 {
        return None;
    }
    let apart = |place: f64| (lower.y.at(place - by) - upper.y.at(place)) / pitch;
    let far = upper.places.max(lower.places) as f64 - 1.0;
    if ![0.0, far / 2.0, far].iter().all(|place| (1.3..3.6).contains(&apart(*place))) {
        return None;
    }
    // both lines begin under one another: the one that begins earlier says where
    let begin = by.min(0.0);
    let (upper, lower) = (upper.moved(begin), lower.moved(begin - by));
    let end = (upper.places as f64 - begin).max(lower.places as f64 - begin + by);
    let places = (end as usize).max(1);
    let (upper, lower) = (Row { places, ..upper }, Row { places, ..lower });
    let lost = (places as f64 - LETTERS as f64).abs() / 44.0;
    Some(Zone { doubt: upper.doubt + lower.doubt + lost, upper, lower })
}
