//! C40: three characters in two bytes (Doc 9303 part 13, section 2.6), and the three-byte date of section 2.3.1.

use chrono::{Datelike, NaiveDate};

/// The value of the first padding character, Shift 1.
const SHIFT_1: u16 = 0;
/// Announces one last character in ASCII plus one.
const UNLATCH: u8 = 0xfe;

/// The bytes of a text of A to Z, 0 to 9, blanks and fillers; `None` for any other character.
pub fn encode(text: &str) -> Option<Vec<u8>> {
    let values = text.chars().map(value_of).collect::<Option<Vec<u16>>>()?;
    let mut bytes = Vec::with_capacity(values.len().div_ceil(3) * 2);
    for triple in values.chunks(3) {
        match *triple {
            [one, two, three] => bytes.extend(packed(one, two, three)),
            [one, two] => bytes.extend(packed(one, two, SHIFT_1)),
            [one] => bytes.extend([UNLATCH, ascii_of(one)? + 1]),
            _ => return None,
        }
    }
    Some(bytes)
}

/// The text of such bytes, with every blank as the filler `<`; `None` where the bytes are not C40 of this alphabet.
pub fn decode(bytes: &[u8]) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let mut text = String::with_capacity(bytes.len() / 2 * 3);
    let last = (bytes.len() / 2).checked_sub(1);
    for (index, pair) in bytes.chunks_exact(2).enumerate() {
        let is_last = Some(index) == last;
        if pair[0] == UNLATCH && is_last {
            text.push(letter_of(value_of(char::from(pair[1].checked_sub(1)?))?)?);
            continue;
        }
        let sum = u16::from_be_bytes([pair[0], pair[1]]).checked_sub(1)?;
        text.push(letter_of(sum / 1600)?);
        text.push(letter_of(sum / 40 % 40)?);
        match sum % 40 {
            SHIFT_1 if is_last => {}
            value => text.push(letter_of(value)?),
        }
    }
    Some(text)
}

fn packed(one: u16, two: u16, three: u16) -> [u8; 2] {
    (1600 * one + 40 * two + three + 1).to_be_bytes()
}

fn value_of(c: char) -> Option<u16> {
    match c {
        ' ' | '<' => Some(3),
        '0'..='9' => Some(c as u16 - '0' as u16 + 4),
        'A'..='Z' => Some(c as u16 - 'A' as u16 + 14),
        _ => None,
    }
}

fn letter_of(value: u16) -> Option<char> {
    let ascii = ascii_of(value)?;
    Some(if ascii == b' ' { '<' } else { char::from(ascii) })
}

fn ascii_of(value: u16) -> Option<u8> {
    let value = u8::try_from(value).ok()?;
    match value {
        3 => Some(b' '),
        4..=13 => Some(value - 4 + b'0'),
        14..=39 => Some(value - 14 + b'A'),
        _ => None,
    }
}

/// Month, day and year as one decimal number in three bytes: 25 March 1957 is 03251957. Years 1000 to 9999.
pub fn encode_date(day: NaiveDate) -> Option<[u8; 3]> {
    let year = u32::try_from(day.year()).ok().filter(|year| (1000..=9999).contains(year))?;
    let [_, high, middle, low] = (day.month() * 1_000_000 + day.day() * 10_000 + year).to_be_bytes();
    Some([high, middle, low])
}

pub fn decode_date(bytes: [u8; 3]) -> Option<NaiveDate> {
    let number = u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]]);
    let year = i32::try_from(number % 10_000).ok().filter(|year| *year >= 1000)?;
    NaiveDate::from_ymd_opt(year, number / 1_000_000, number / 10_000 % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visas::seal::vectors::{hex, published};
    use proptest::prelude::*;

    #[test]
    fn the_published_texts_are_written_and_read() {
        for example in published()["c40"].as_array().unwrap() {
            let (text, bytes) = (example["text"].as_str().unwrap(), hex(&example["hex"]));

            assert_eq!(encode(text).unwrap(), bytes, "{text}");
            assert_eq!(decode(&bytes).unwrap(), text.replace(' ', "<"), "{text}");
        }
    }

    #[test]
    fn the_published_dates_are_written_and_read() {
        for example in published()["vds_dates"].as_array().unwrap() {
            let day: NaiveDate = example["date"].as_str().unwrap().parse().unwrap();

            assert_eq!(encode_date(day).unwrap().to_vec(), hex(&example["hex"]));
            assert_eq!(decode_date(encode_date(day).unwrap()), Some(day));
        }
        assert_eq!(decode_date([0, 0, 0]), None);
    }

    #[test]
    fn letters_outside_the_alphabet_are_refused() {
        for text in ["a", "A-B", "Ä", "A.B"] {
            assert_eq!(encode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read_back(text in "[A-Z0-9<]{0,80}") {
            prop_assert_eq!(decode(&encode(&text).unwrap()), Some(text));
        }

        #[test]
        fn no_bytes_break_the_reader(bytes: Vec<u8>) {
            if let Some(text) = decode(&bytes) {
                prop_assert!(encode(&text).is_some());
            }
        }
    }
}
