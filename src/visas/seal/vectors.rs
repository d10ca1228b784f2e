//! ICAO's and BSI's published examples.

pub fn published() -> serde_json::Value {
    serde_json::from_str(include_str!("../../../tests/data/icao-vectors.json")).unwrap()
}

pub fn hex(value: &serde_json::Value) -> Vec<u8> {
    let digits = value.as_str().unwrap();
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}
