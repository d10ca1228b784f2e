//! What the passport numbers of some countries look like.
//!
//! A shape is no proof: countries change theirs, and old passports live on. So an unlikely number is pointed out and never refused.
//! The shapes are those of the ordinary passports of the countries that most guests come from.

/// Each letter of a shape stands for one character: `A` a letter, `9` a digit, `*` either.
const SHAPES: [(&str, &[&str]); 14] = [
    ("RUS", &["999999999"]),
    ("CHN", &["A99999999", "AA9999999"]),
    ("IND", &["A9999999"]),
    ("TUR", &["A99999999"]),
    ("UZB", &["AA9999999"]),
    ("KGZ", &["AA9999999", "AA999999"]),
    ("TJK", &["999999999"]),
    ("USA", &["999999999", "A99999999"]),
    ("GBR", &["999999999"]),
    ("DEU", &["*********"]),
    ("KOR", &["A99999999", "A999A9999"]),
    ("JPN", &["AA9999999"]),
    ("AZE", &["A99999999", "A9999999"]),
    ("UKR", &["AA999999"]),
];

/// Whether the number is of no shape that this country's passports are known to have.
pub fn is_of_another_shape(country: &str, number: &str) -> bool {
    let known = SHAPES.iter().find(|(code, _)| *code == country);
    known.is_some_and(|(_, shapes)| !shapes.iter().any(|shape| fits(shape, number)))
}

fn fits(shape: &str, number: &str) -> bool {
    shape.len() == number.len()
        && shape.bytes().zip(number.bytes()).all(|(place, found)| match place {
            b'A' => found.is_ascii_uppercase(),
            b'9' => found.is_ascii_digit(),
            _either => found.is_ascii_alphanumeric(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_another_countrys_shape_stands_out() {
        assert!(!is_of_another_shape("RUS", "753456789") && is_of_another_shape("RUS", "AB1234567"));
        assert!(!is_of_another_shape("JPN", "TK1234567") && is_of_another_shape("JPN", "123456789"));
        assert!(
            !is_of_another_shape("BRA", "anything"),
            "of a country whose shapes are not known nothing is said"
        );
    }
}
