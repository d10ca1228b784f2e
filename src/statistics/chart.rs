//! Where the parts of a chart stand. Widths are in parts of a hundred and heights in pixels, so that a chart fits every screen and its
//! text keeps its size.

/// The height of the room for columns, from the line of noughts up.
const TALL: f64 = 180.0;
/// The room above it for the number of the line on top.
const ABOVE: f64 = 22.0;
/// The height of one bar with its words.
const A_BAR: usize = 46;

/// A number of a chart, with the words that tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub value: i64,
    pub told: String,
}

/// One or two series over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// What the topmost line stands for.
    pub top: i64,
    pub columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Which series it is of, 1 or 2.
    pub series: usize,
    /// In parts of a hundred.
    pub x: String,
    pub width: String,
    /// In pixels.
    pub y: String,
    pub height: String,
    pub told: String,
}

/// A list of numbers, each with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    pub height: usize,
    pub bars: Vec<Bar>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    pub value: String,
    pub text_y: usize,
    pub bar_y: usize,
    pub width: String,
}

impl Columns {
    /// Each stretch of time with a mark of every series, in the order of time.
    pub fn of(stretches: Vec<Vec<Mark>>) -> Self {
        let most = stretches.iter().flatten().map(|mark| mark.value).max().unwrap_or_default();
        let top = round_above(most);
        let room = 100.0 / stretches.len().max(1) as f64;
        let mut columns = Vec::new();
        for (place, marks) in stretches.into_iter().enumerate() {
            let width = room * 0.8 / marks.len().max(1) as f64;
            for (series, mark) in marks.into_iter().enumerate() {
                let height = TALL * mark.value as f64 / top as f64;
                columns.push(Column {
                    series: series + 1,
                    x: format!("{:.3}", room * (place as f64 + 0.1) + width * series as f64),
                    width: format!("{width:.3}"),
                    y: format!("{:.1}", ABOVE + TALL - height),
                    height: format!("{height:.1}"),
                    told: mark.told,
                });
            }
        }
        Self { top, columns }
    }
}

impl Bars {
    /// The longest bar has the whole width.
    pub fn of(marks: Vec<(String, i64)>) -> Self {
        let most = marks.iter().map(|(_, value)| *value).max().unwrap_or_default().max(1);
        let bar = |(place, (name, value)): (usize, (String, i64))| Bar {
            name: shortened(&name),
            value: value.to_string(),
            text_y: place * A_BAR + 18,
            bar_y: place * A_BAR + 26,
            width: format!("{:.2}", 100.0 * value as f64 / most as f64),
        };
        let bars: Vec<Bar> = marks.into_iter().enumerate().map(bar).collect();
        Self { height: bars.len() * A_BAR, bars }
    }
}

/// The least of 1, 2, 5, 10, 20, 50 and so on that is not exceeded.
fn round_above(most: i64) -> i64 {
    let mut unit = 1;
    loop {
        if let Some(round) = [1, 2, 5].map(|step| step * unit).into_iter().find(|round| *round >= most) {
            return round;
        }
        unit *= 10;
    }
}

/// A name that fits beside its number on a phone; the table has the whole of it.
fn shortened(name: &str) -> String {
    const ROOM: usize = 32;
    if name.chars().count() <= ROOM {
        return name.to_owned();
    }
    let begin: String = name.chars().take(ROOM - 1).collect();
    format!("{}…", begin.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(value: i64) -> Mark {
        Mark { value, told: String::new() }
    }

    #[test]
    fn the_top_is_a_round_number_that_nothing_exceeds() {
        for (most, top) in [(0, 1), (1, 1), (3, 5), (5, 5), (51, 100), (1_000_001, 2_000_000)] {
            assert_eq!(round_above(most), top, "{most}");
        }
    }

    #[test]
    fn a_column_is_as_tall_as_its_part_of_the_top_and_none_leaves_the_chart() {
        let chart = Columns::of(vec![vec![mark(5), mark(0)], vec![mark(1), mark(2)]]);

        let tall: Vec<_> =
            chart.columns.iter().map(|it| (it.series, it.height.as_str(), it.y.as_str())).collect();
        assert_eq!(chart.top, 5);
        assert_eq!(
            tall,
            [(1, "180.0", "22.0"), (2, "0.0", "202.0"), (1, "36.0", "166.0"), (2, "72.0", "130.0")]
        );
        let ends = |it: &Column| it.x.parse::<f64>().unwrap() + it.width.parse::<f64>().unwrap();
        assert!(chart.columns.iter().all(|it| ends(it) <= 100.0));
    }

    #[test]
    fn the_longest_bar_has_the_whole_width() {
        let chart = Bars::of(vec![("One".into(), 4), ("A name that is much too long for a phone".into(), 1)]);

        assert_eq!((chart.bars[0].width.as_str(), chart.bars[1].width.as_str()), ("100.00", "25.00"));
        assert_eq!(chart.bars[1].name, "A name that is much too long fo…");
        assert_eq!(Bars::of(Vec::new()).height, 0);
    }
}
