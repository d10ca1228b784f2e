//! Two spellings held against each other, character by character.

/// A stretch of a text that the other one has too, or has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    pub differs: bool,
}

/// A text in stretches, against another one: what belongs to the longest sequence that both have in common does not differ.
pub fn stretches(text: &str, other: &str) -> Vec<Stretch> {
    let (own, other): (Vec<char>, Vec<char>) = (text.chars().collect(), other.chars().collect());
    if own.len().max(other.len()) > LONGEST {
        return vec![Stretch { text: text.to_owned(), differs: own != other }];
    }
    let common = common_lengths(&own, &other);
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut here, mut there) = (0, 0);
    while here < own.len() {
        let same = there < other.len() && own[here] == other[there];
        let skips_other = there < other.len() && common[here][there + 1] >= common[here + 1][there];
        if same {
            push(&mut stretches, Stretch { text: own[here].to_string(), differs: false });
            (here, there) = (here + 1, there + 1);
        } else if skips_other {
            there += 1;
        } else {
            push(&mut stretches, Stretch { text: own[here].to_string(), differs: true });
            here += 1;
        }
    }
    stretches
}

/// A text that nothing is held against.
pub fn whole(text: String) -> Vec<Stretch> {
    vec![Stretch { text, differs: false }]
}

/// Longer texts are not held against each other by their characters: the work grows with the product of their lengths.
const LONGEST: usize = 2_000;

/// Joins a stretch to the one before it where both differ, or neither does.
fn push(stretches: &mut Vec<Stretch>, next: Stretch) {
    match stretches.last_mut() {
        Some(last) if last.differs == next.differs => last.text.push_str(&next.text),
        Some(_) | None => stretches.push(next),
    }
}

/// How long the longest common sequence of the two texts is from each pair of places on.
fn common_lengths(own: &[char], other: &[char]) -> Vec<Vec<usize>> {
    let mut lengths = vec![vec![0; other.len() + 1]; own.len() + 1];
    for here in (0..own.len()).rev() {
        for there in (0..other.len()).rev() {
            lengths[here][there] = if own[here] == other[there] {
                lengths[here + 1][there + 1] + 1
            } else {
                lengths[here + 1][there].max(lengths[here][there + 1])
            };
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with what differs in brackets.
    fn told(text: &str, other: &str) -> String {
        let told = stretches(text, other).into_iter();
        told.map(|it| if it.differs { format!("[{}]", it.text) } else { it.text }).collect()
    }

    #[test]
    fn one_other_character_is_marked_alone() {
        assert_eq!(told("ERIKSSON", "ERICSSON"), "ERI[K]SSON");
        assert_eq!(told("ERICSSON", "ERIKSSON"), "ERI[C]SSON");
    }

    #[test]
    fn a_character_more_is_marked_where_it_stands() {
        assert_eq!(told("MOHAMMED", "MOHAMED"), "MOHAM[M]ED");
        assert_eq!(told("MOHAMED", "MOHAMMED"), "MOHAMED");
    }

    #[test]
    fn texts_too_long_for_it_differ_as_a_whole() {
        let (tail, longer) = ("a".repeat(1_999), "a".repeat(2_001));

        assert_eq!(told(&format!("x{tail}"), &format!("y{tail}")), format!("[x]{tail}"));
        assert_eq!(told(&longer, "a"), format!("[{longer}]"));
        assert_eq!(told(&longer, &longer), longer);
    }

    #[test]
    fn texts_that_agree_or_share_nothing_are_one_stretch() {
        assert_eq!(told("ANNA", "ANNA"), "ANNA");
        assert_eq!(told("ANNA", "XYZ"), "[ANNA]");
        assert_eq!(told("", "ANNA"), "");
        assert_eq!(told("ÄNNÄ", ""), "[ÄNNÄ]");
    }
}
