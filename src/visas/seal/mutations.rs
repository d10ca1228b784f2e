//! Ten thousand changes to a true seal, the same in every run: none passes, and none breaks the reader.
//!
//! Bytes that were never a seal are drawn by proptest, in `tests`: a fuzzer that follows coverage would need a nightly compiler.

use super::fixtures::{contents, day, key, sealed, trust};
use super::verify;

const MUTATIONS: u64 = 10_000;

/// Marsaglia's xorshift of 64 bits: the same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }
}

/// One to three changes, each of a bit, a byte, a cut, an insertion, an exchange of two bytes, or a repetition.
fn mutated(seal: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = seal.to_vec();
    for _ in 0..=numbers.below(3) {
        let (at, other) = (numbers.below(bytes.len()), numbers.below(bytes.len()));
        match numbers.below(7) {
            0 | 1 => bytes[at] ^= 1 << numbers.below(8),
            2 => bytes[at] = numbers.next().to_be_bytes()[0],
            3 => bytes.truncate(at.max(1)),
            4 => bytes.insert(at, numbers.next().to_be_bytes()[0]),
            5 => bytes.swap(at, other),
            _ => {
                let (from, to) = (at.min(other), at.max(other));
                let repeated = bytes[from..to].to_vec();
                bytes.splice(from..from, repeated);
            }
        }
    }
    bytes
}

#[test]
fn of_ten_thousand_mutations_none_verifies() {
    let key = key("KZVP/1A2B3C");
    let seal = sealed(&contents(), &key);
    let signers = [trust(&key)];
    let threads: u64 = 4;
    let judged: u64 = std::thread::scope(|scope| {
        let parts: Vec<_> = (1..=threads)
            .map(|seed| {
                let (seal, signers) = (seal.as_bytes(), &signers);
                scope.spawn(move || {
                    let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
                    let mut judged = 0;
                    while judged < MUTATIONS / threads {
                        let bytes = mutated(seal, &mut numbers);
                        if bytes == seal {
                            continue;
                        }
                        let verdict = verify(&bytes, signers, day("2026-05-01")).verdict;
                        assert!(!verdict.is_valid(), "{verdict}: {bytes:02x?}");
                        judged += 1;
                    }
                    judged
                })
            })
            .collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });

    assert_eq!(judged, MUTATIONS);
    assert!(verify(seal.as_bytes(), &signers, day("2026-05-01")).verdict.is_valid());
}
