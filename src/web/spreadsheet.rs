//! What a text is in a file that a spreadsheet opens.

/// A text that a spreadsheet shows and never works out: what would begin a formula stands behind an apostrophe (CWE-1236).
pub fn harmless(text: &str) -> String {
    let begins_a_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if begins_a_formula { format!("'{text}") } else { text.to_owned() }
}
