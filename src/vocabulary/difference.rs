//! The same answer from several papers, held against each other.

mod characters;

pub use characters::{Stretch, stretches, whole};

/// An answer as several papers tell it, in finished words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub name: String,
    /// In the order of the papers; what differs is marked character by character.
    pub values: Vec<Vec<Stretch>>,
    /// Whether the papers disagree.
    pub differs: bool,
}

impl Difference {
    /// An answer before and after.
    pub fn between(name: String, [before, after]: [String; 2]) -> Self {
        let of = if before == after { Self::agreed } else { Self::among };
        of(name, vec![Some(before), Some(after)], "")
    }

    /// An answer that the papers agree about; those that do not tell it show `untold`.
    pub fn agreed(name: String, told: Vec<Option<String>>, untold: &str) -> Self {
        let values =
            told.into_iter().map(|value| whole(value.unwrap_or_else(|| untold.to_owned()))).collect();
        Self { name, values, differs: false }
    }

    /// An answer about which the papers disagree. Each is held against the first; the first against the last that tells it otherwise.
    pub fn among(name: String, told: Vec<Option<String>>, untold: &str) -> Self {
        let own = told.first().cloned().flatten().unwrap_or_default();
        let otherwise = told.iter().skip(1).rev().flatten().find(|paper| **paper != own).cloned();
        let stretched = |(place, value): (usize, Option<String>)| match (value, &otherwise) {
            (None, _) => whole(untold.to_owned()),
            (Some(value), Some(other)) if place == 0 => stretches(&value, other),
            (Some(value), None) if place == 0 => whole(value),
            (Some(value), _) => stretches(&value, &own),
        };
        let values = told.into_iter().enumerate().map(stretched).collect();
        Self { name, values, differs: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values with what differs in brackets.
    fn told(row: &Difference) -> Vec<String> {
        let text = |it: &Stretch| if it.differs { format!("[{}]", it.text) } else { it.text.clone() };
        row.values.iter().map(|value| value.iter().map(text).collect()).collect()
    }

    fn papers(told: [Option<&str>; 3]) -> Vec<Option<String>> {
        told.map(|value| value.map(str::to_owned)).into()
    }

    #[test]
    fn before_and_after_are_marked_where_they_differ_and_nowhere_else() {
        let moved = Difference::between("Surname".into(), ["ERICSSON".into(), "ERIKSSON".into()]);
        let stayed = Difference::between("Surname".into(), ["ERIKSSON".into(), "ERIKSSON".into()]);

        assert_eq!((told(&moved), moved.differs), (vec!["ERI[C]SSON".into(), "ERI[K]SSON".into()], true));
        assert_eq!((told(&stayed), stayed.differs), (vec!["ERIKSSON".into(); 2], false));
    }

    #[test]
    fn the_first_paper_is_held_against_the_last_that_tells_it_otherwise() {
        let row = |told| Difference::among("Surname".into(), papers(told), "-");

        assert_eq!(told(&row([Some("ANNA"), Some("ANN"), Some("ANNE")])), ["ANN[A]", "ANN", "ANN[E]"]);
        assert_eq!(told(&row([Some("ANNA"), Some("ANNE"), Some("ANNA")])), ["ANN[A]", "ANN[E]", "ANNA"]);
    }

    #[test]
    fn a_paper_that_does_not_tell_it_is_not_marked() {
        let row = |told| Difference::among("Surname".into(), papers(told), "none");

        assert_eq!(told(&row([Some("ANNA"), None, Some("ANNE")])), ["ANN[A]", "none", "ANN[E]"]);
        assert_eq!(told(&row([None, None, Some("ANNE")])), ["none", "none", "[ANNE]"]);
    }
}
