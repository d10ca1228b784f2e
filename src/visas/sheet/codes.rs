//! The two barcodes: the seal as a DataMatrix, the address of verification as a QR code.

use crate::visas::seal::Seal;
use datamatrix::{DataMatrixBuilder, EncodationType, SymbolSize};
use krilla::geom::{Path, PathBuilder, Rect};
use qrcode::{Color, EcLevel, QrCode};

/// Square modules, `true` where dark.
pub struct Modules {
    dark: Vec<bool>,
    pub across: usize,
}

/// The seal in a DataMatrix of 48 x 48 modules, as plain bytes.
pub fn seal(seal: &Seal) -> Option<Modules> {
    let matrix = DataMatrixBuilder::new()
        .with_symbol_list([SymbolSize::Square48])
        .with_encodation_types(EncodationType::Base256)
        .encode(seal.as_bytes())
        .ok()?;
    let bitmap = matrix.bitmap();
    Some(Modules { dark: bitmap.bits().to_vec(), across: bitmap.width() })
}

/// An address in the smallest QR code that survives 15 percent of damage.
pub fn address(address: &str) -> Option<Modules> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
    Some(Modules { dark, across: code.width() })
}

impl Modules {
    /// Whether a module is dark; outside there is paper.
    #[cfg(test)]
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.across && self.dark.get(row * self.across + column) == Some(&true)
    }

    /// The dark modules as the path of an SVG picture, one unit a module.
    pub fn svg_path(&self) -> String {
        let mut path = String::new();
        for (row, modules) in self.dark.chunks(self.across).enumerate() {
            let mut column = 0;
            for run in modules.chunk_by(|one, next| one == next) {
                if run.first() == Some(&true) {
                    let length = run.len();
                    path.push_str(&format!("M{column} {row}h{length}v1h-{length}z"));
                }
                column += run.len();
            }
        }
        path
    }

    /// The dark modules as one path whose unit is a module: whole numbers keep the file small. Runs of a row are joined.
    pub fn path(&self) -> Option<Path> {
        let mut path = PathBuilder::new();
        for (row, modules) in self.dark.chunks(self.across).enumerate() {
            let mut column = 0;
            for run in modules.chunk_by(|one, next| one == next) {
                if run.first() == Some(&true) {
                    path.push_rect(Rect::from_xywh(column as f32, row as f32, run.len() as f32, 1.0)?);
                }
                column += run.len();
            }
        }
        path.finish()
    }
}
