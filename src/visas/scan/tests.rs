use super::*;
use crate::passports::PassportNumber;
use crate::visas::seal::{Seal, SealContents, SignerReference, SigningKey};
use crate::visas::sheet::{self, codes};
use crate::visas::visa::tests::{day, visa};
use crate::visas::{Verdict, Visa, VisaNumber};
use image::{GrayImage, ImageFormat, Luma};
use std::io::Cursor;
use std::sync::LazyLock;

static KEY: LazyLock<SigningKey> =
    LazyLock::new(|| SigningKey::generate(SignerReference::parse("KZVP/1").unwrap()).unwrap());

fn seal_for(passport: &str) -> Seal {
    let visa = visa();
    let contents = SealContents {
        zone: visa.zone,
        entries: Some(visa.entries.into()),
        stay: visa.stay.into(),
        passport_number: PassportNumber::parse(passport).unwrap(),
        category: Some("B12".to_owned()),
        valid_from: Some(day("2026-04-01")),
        number: Some(VisaNumber::parse("46789ACDD").unwrap()),
        unknown: Vec::new(),
    };
    Seal::sign(&contents, &KEY, day("2026-03-16"), day("2026-03-16")).unwrap()
}

/// The code of a seal, `module` dots a module, with paper around it.
fn code(seal: &Seal, module: u32) -> GrayImage {
    let modules = codes::seal(seal).unwrap();
    let side = (modules.across as u32 + 8) * module;
    GrayImage::from_fn(side, side, |x, y| {
        let (column, row) = ((x / module).checked_sub(4), (y / module).checked_sub(4));
        let is_dark =
            column.zip(row).is_some_and(|(column, row)| modules.is_dark(column as usize, row as usize));
        Luma([if is_dark { 20 } else { 240 }])
    })
}

fn file(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn png(picture: &GrayImage) -> Vec<u8> {
    file(picture, ImageFormat::Png)
}

fn printed(visa: &Visa) -> Vec<u8> {
    let photograph = file(&GrayImage::from_pixel(413, 531, Luma([128])), ImageFormat::Jpeg);
    sheet::draw(&visa.sheet(photograph, "https://visa.example.kz", Verdict::Valid)).unwrap()
}

#[test]
fn a_seal_is_read_off_a_png_and_a_jpeg_and_off_a_turned_picture() {
    let seal = seal_for("C01X00T47");
    let picture = code(&seal, 4);
    let turned = [
        image::imageops::rotate90(&picture),
        image::imageops::rotate180(&picture),
        image::imageops::rotate270(&picture),
    ];

    assert_eq!(read_picture(&png(&picture)).unwrap(), seal.as_bytes());
    assert_eq!(read_picture(&file(&picture, ImageFormat::Jpeg)).unwrap(), seal.as_bytes());
    for picture in turned {
        assert_eq!(read_picture(&png(&picture)).unwrap(), seal.as_bytes());
    }
}

#[test]
fn a_seal_is_read_off_a_large_photograph() {
    let seal = seal_for("C01X00T47");
    let mut photograph = GrayImage::from_fn(4000, 3000, |x, y| Luma([200 + ((x * 7 + y * 13) % 40) as u8]));
    image::imageops::overlay(&mut photograph, &code(&seal, 12), 900, 1200);

    assert_eq!(read_picture(&file(&photograph, ImageFormat::Jpeg)).unwrap(), seal.as_bytes());
}

#[test]
fn a_picture_without_a_code_or_with_two_visas_codes_is_told() {
    let (one, other) = (code(&seal_for("C01X00T47"), 4), code(&seal_for("C01X00T48"), 4));
    let both = |second: &GrayImage| {
        let mut picture = GrayImage::from_pixel(640, 320, Luma([255]));
        image::imageops::overlay(&mut picture, &one, 20, 40);
        image::imageops::overlay(&mut picture, second, 360, 40);
        png(&picture)
    };

    assert_eq!(read_picture(&png(&GrayImage::from_pixel(300, 300, Luma([255])))), Err(ReadError::NoCode));
    assert_eq!(read_picture(&both(&other)), Err(ReadError::SeveralCodes));
    assert_eq!(read_picture(&both(&one)).unwrap(), seal_for("C01X00T47").as_bytes());
}

#[test]
fn a_file_that_is_no_picture_cut_off_or_too_large_is_told() {
    let whole = png(&code(&seal_for("C01X00T47"), 4));
    let wide = GrayImage::from_pixel(20_001, 1_000, Luma([255]));

    assert_eq!(read_picture(b""), Err(ReadError::OtherKind));
    assert_eq!(read_picture(b"GIF89a and more"), Err(ReadError::OtherKind));
    assert_eq!(read_picture(&whole[..whole.len() / 2]), Err(ReadError::BrokenPicture));
    let many = Err(ReadError::TooManyPixels { width: 20_001, height: 1_000 });
    assert_eq!(read_picture(&png(&wide)), many);
    assert_eq!(read_file(&vec![b' '; MOST_BYTES + 1]), Err(ReadError::TooLarge));
}

#[test]
fn a_printed_visa_is_read_with_its_zone() {
    let visa = Visa { seal: seal_for("C01X00T47"), ..visa() };

    let read = read_file(&printed(&visa)).unwrap();

    assert_eq!(read.seal, visa.seal.as_bytes());
    let zone = read.zone.unwrap();
    assert_eq!((zone.first.as_str(), zone.second.as_str()), (visa.zone.first(), visa.zone.second()));
}

/// A document of so many empty pages, written by hand.
fn pages(count: usize) -> Vec<u8> {
    let kids: String = (0..count).map(|page| format!("{} 0 R ", page + 3)).collect();
    let mut pdf = String::from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    pdf += &format!("2 0 obj<</Type/Pages/Count {count}/Kids[{kids}]>>endobj\n");
    for page in 0..count {
        pdf += &format!("{} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n", page + 3);
    }
    (pdf + "trailer<</Root 1 0 R>>\n%%EOF\n").into_bytes()
}

#[test]
fn a_document_of_many_pages_and_a_broken_one_are_told() {
    let visa = Visa { seal: seal_for("C01X00T47"), ..visa() };
    let whole = printed(&visa);

    assert_eq!(read_file(&pages(2)), Err(ReadError::NoCode));
    assert_eq!(read_file(&pages(500)), Err(ReadError::TooManyPages { found: 500 }));
    assert_eq!(read_file(b"%PDF-1.7 and nothing else"), Err(ReadError::BrokenDocument));
    assert!(read_file(&whole[..whole.len() / 2]).is_err());
}

#[test]
fn a_strip_of_a_picture_costs_nothing() {
    let strip = GrayImage::from_pixel(19_000_000, 1, Luma([240]));
    let narrow = GrayImage::from_pixel(12_000, 1, Luma([240]));

    assert_eq!(read_picture(&png(&strip)), Err(ReadError::TooManyPixels { width: 19_000_000, height: 1 }));
    assert_eq!(read_picture(&png(&narrow)), Err(ReadError::NoCode));
}
