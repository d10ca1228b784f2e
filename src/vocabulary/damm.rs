//! The check digit of the portal's ten-digit and twelve-digit numbers (rule I2).

/// A totally anti-symmetric quasigroup of order 10, from H. Michael Damm, "Total anti-symmetrische Quasigruppen",
/// Marburg 2004, page 111: with it one wrong digit and two swapped neighbours always change the check digit.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The Damm digit of a row of digits; 0 for a row that ends with its own.
pub fn damm(digits: &str) -> u8 {
    digits.bytes().fold(0, |row, digit| DAMM[usize::from(row)][usize::from(digit - b'0')])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_of_damm_has_the_published_digit() {
        assert_eq!(damm("572"), 4);
        assert_eq!(damm("5724"), 0);
    }

    /// The two properties that make every single error and every swap of neighbours visible, over the whole table.
    #[test]
    fn the_table_is_a_totally_anti_symmetric_quasigroup() {
        for (row, products) in DAMM.iter().enumerate() {
            assert_eq!(products[row], 0, "a row that ends with its own digit gives 0");
            for (x, y) in (0..10).flat_map(|x| (0..x).map(move |y| (x, y))) {
                assert_ne!(products[x], products[y], "one wrong digit");
                assert_ne!(DAMM[x][row], DAMM[y][row], "and it stays wrong");
                let (swapped, straight) = (usize::from(products[y]), usize::from(products[x]));
                assert_ne!(DAMM[straight][y], DAMM[swapped][x], "two neighbours swapped");
            }
        }
    }
}
