//! Two lines as an engine read them, settled into a zone by their check digits (Doc 9303 part 3, section 4.9).

use super::SeenZone;
use super::data_page::UNREAD;
use chrono::NaiveDate;

/// Letters and digits that engines take for each other.
const ALIKE: [(char, char); 6] = [('O', '0'), ('I', '1'), ('Z', '2'), ('S', '5'), ('G', '6'), ('B', '8')];
/// How many of the readings that agree best are given to the repair, which takes longer.
const REPAIRED: usize = 4;

/// The zone whose check digits agree most, of all readings of the two lines: a digit mistaken for a letter like it is taken for what its
/// place demands (Doc 9303 part 4, section 4.2.2). None where the lines are no passport's.
pub fn settled([upper, lower]: &[Vec<String>; 2], today: NaiveDate) -> Option<SeenZone> {
    let upper = upper.iter().map(|line| named(line)).min_by_key(|line| strange(line))?;
    let mut seen: Vec<(usize, String)> = lower
        .iter()
        .map(|line| placed(line))
        .map(|line| {
            (SeenZone::of(&upper, &line.replace(UNREAD, "<"), today).map_or(0, |zone| zone.agreeing()), line)
        })
        .collect();
    // stable: of those that agree as well, the one that changes least stays first
    seen.sort_by_key(|(agreeing, _)| std::cmp::Reverse(*agreeing));
    let zones = seen.iter().take(REPAIRED).filter_map(|(_, lower)| zone(&upper, lower, today));
    zones.min_by_key(|zone| std::cmp::Reverse(zone.agreeing()))
}

/// The zone with one letter of its numbers taken for the digit like it, or the other way about, where that alone makes every check digit
/// agree; none where it does not, or where two such letters do.
fn exchanged(zone: &SeenZone, today: NaiveDate) -> Option<SeenZone> {
    let letters: Vec<char> = zone.lower.chars().collect();
    let like = |c: char| {
        let of_pair = |(letter, digit): &(char, char)| match c {
            c if c == *letter => Some(*digit),
            c if c == *digit => Some(*letter),
            _another => None,
        };
        ALIKE.iter().find_map(of_pair)
    };
    let places = (0..9).chain(28..42).filter_map(|place| Some((place, like(*letters.get(place)?)?)));
    let mut whole = places.filter_map(|(place, other)| {
        let lower: String =
            letters.iter().enumerate().map(|(at, c)| if at == place { other } else { *c }).collect();
        SeenZone::of(&zone.upper, &lower, today).filter(|zone| zone.agreeing() == zone.checks.len())
    });
    let found = whole.next()?;
    whole.next().is_none().then_some(found)
}

/// As it was read, or as the check digits repair it.
fn zone(upper: &str, lower: &str, today: NaiveDate) -> Option<SeenZone> {
    let unread = lower.replace(UNREAD, "<");
    let read = SeenZone::of(upper, &unread, today);
    if read.as_ref().is_some_and(|zone| zone.agreeing() == zone.checks.len()) {
        return read;
    }
    let repaired = mrz::find_and_parse(&format!("{upper}\n{unread}")).ok();
    let lines = repaired.as_ref().and_then(|found| found.mrz_lines.split_once('\n'));
    let repaired = lines.and_then(|(upper, lower)| SeenZone::of(upper.trim(), lower.trim(), today));
    let exchanged = read.as_ref().and_then(|zone| exchanged(zone, today));
    if exchanged.is_some() {
        return exchanged;
    }
    let agreeing = |zone: &Option<SeenZone>| zone.as_ref().map_or(0, SeenZone::agreeing);
    if agreeing(&repaired) > agreeing(&read) { repaired } else { read }
}

/// The upper line has letters alone.
fn named(line: &str) -> String {
    line.chars()
        .map(|c| ALIKE.iter().find(|(_, digit)| *digit == c).map_or(c, |(letter, _)| *letter))
        .collect::<String>()
        .replace(UNREAD, "<")
}

/// Letters twice in a row that a reading could have left out.
fn strange(line: &str) -> usize {
    let letters: Vec<char> = line.chars().collect();
    letters.windows(2).filter(|two| two[0] == two[1] && two[0] != '<').count()
}

/// The lower line with digits where digits stand, and letters where letters do.
fn placed(line: &str) -> String {
    let digit = |c: char| ALIKE.iter().find(|(letter, _)| *letter == c).map_or(c, |(_, digit)| *digit);
    let letter = |c: char| ALIKE.iter().find(|(_, digit)| *digit == c).map_or(c, |(letter, _)| *letter);
    let at_its_place = |(place, c): (usize, char)| match place {
        9 | 13..=19 | 21..=27 | 43 => digit(c),
        10..=12 | 20 => letter(c),
        _either => c,
    };
    line.chars().enumerate().map(at_its_place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passports::CheckedField;

    /// The specimen of Doc 9303 part 4, appendix B.
    const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn settle(upper: &str, lower: &str) -> Option<SeenZone> {
        settled(&[vec![upper.to_owned()], vec![lower.to_owned()]], "2026-03-16".parse().unwrap())
    }

    #[test]
    fn what_was_read_right_stays_as_it_is() {
        let seen = settle(UPPER, LOWER).unwrap();

        assert_eq!((seen.upper.as_str(), seen.lower.as_str()), (UPPER, LOWER));
        assert_eq!(seen.agreeing(), 5);
    }

    #[test]
    fn a_digit_taken_for_its_like_is_settled_by_its_place_and_its_check_digit() {
        for misread in [
            "L898902C36UT07408122F1204159ZE184226B<<<<<10",
            "L898902C36UTO74O8I22F1204159ZE184226B<<<<<1O",
            "L8989O2C36UTO7408122F1204159ZE184226B<<<<<10",
        ] {
            assert_eq!(settle(UPPER, misread).map(|seen| seen.lower).as_deref(), Some(LOWER), "{misread}");
        }
    }

    #[test]
    fn where_two_exchanges_would_fit_none_is_guessed() {
        // an 8 for the B and a 2 for the Z make every check digit agree alike
        let misread = "L898902C36UTO7408122F1204159ZE1B4226B<<<<<10";

        let seen = settle(UPPER, misread).unwrap();

        assert_eq!(seen.lower, misread);
        assert!(!seen.holds(CheckedField::Composite));
    }

    #[test]
    fn of_several_readings_the_one_whose_check_digits_agree_is_taken() {
        let readings = [
            "L898902C36UTO07408122F1204159ZE184226B<<<<<1",
            LOWER,
            "898902C36UTO7408122F1204159ZE184226B<<<<<100",
        ];
        let lines = [vec![UPPER.to_owned()], readings.map(str::to_owned).to_vec()];

        let seen = settled(&lines, "2026-03-16".parse().unwrap()).unwrap();

        assert_eq!(seen.lower, LOWER);
    }

    #[test]
    fn a_wrong_date_is_seen_with_its_verdict_and_the_other_fields_hold() {
        let seen = settle(UPPER, "L898902C36UTO7409122F1204159ZE184226B<<<<<10").unwrap();

        assert!(!seen.holds(CheckedField::Born) && !seen.holds(CheckedField::Composite));
        assert!(seen.holds(CheckedField::Number) && seen.holds(CheckedField::Expires));
        assert_eq!(seen.number.unwrap().as_str(), "L898902C3");
    }

    #[test]
    fn lines_of_something_else_are_no_zone() {
        assert_eq!(settle("I<UTOD231458907<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", LOWER), None);
        assert_eq!(settle("", ""), None);
        assert_eq!(settle(&"<".repeat(44), &"<".repeat(44)), None);
        assert_eq!(settle(&"?".repeat(500), &"É".repeat(45)), None);
        assert_eq!(settled(&[Vec::new(), Vec::new()], "2026-03-16".parse().unwrap()), None);
    }
}
