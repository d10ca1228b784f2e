use super::sections::{LEFT, WIDTH};
use super::*;
use crate::eligibility::{Entries, Named, Purpose, Stay};
use crate::passports::PassportNumber;
use crate::visas::seal::{Seal, SealContents, SignerReference, SigningKey};
use crate::visas::{VisaNumber, VisaZone, ZoneFacts, ZoneName};
use crate::vocabulary::{CountryCode, Days, LatinName, PersonName, Sex};
use chrono::NaiveDate;
use std::sync::LazyLock;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn named(en: &str, ru: &str, kk: &str) -> Named {
    Named { en: en.to_owned(), ru: ru.to_owned(), kk: kk.to_owned() }
}

/// A face of two ovals, of the size of a photograph of 300 dots to the inch.
fn photograph() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(413, 531, |x, y| {
        let oval = |cx: f32, cy: f32, rx: f32, ry: f32| {
            ((x as f32 - cx) / rx).powi(2) + ((y as f32 - cy) / ry).powi(2) < 1.0
        };
        let grain = ((x * 7 + y * 13) % 5) as u8;
        if oval(206.0, 230.0, 95.0, 130.0) {
            image::Rgb([224 - grain, 188 - grain, 160])
        } else if oval(206.0, 540.0, 190.0, 170.0) {
            image::Rgb([44, 62 + grain, 92])
        } else {
            image::Rgb([228, 234 - grain, 238])
        }
    });
    let mut jpeg = std::io::Cursor::new(Vec::new());
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 88);
    picture.write_with_encoder(encoder).unwrap();
    jpeg.into_inner()
}

static KEY: LazyLock<SigningKey> =
    LazyLock::new(|| SigningKey::generate(SignerReference::parse("KZVP/1").unwrap()).unwrap());

fn sheet(surname: &str, given_names: Option<&str>) -> Sheet {
    let number = VisaNumber::parse("46789ACDD").unwrap();
    let holder = PersonName {
        surname: LatinName::parse(surname).unwrap(),
        given_names: given_names.map(|given| LatinName::parse(given).unwrap()),
    };
    let zone = VisaZone::of(&ZoneFacts {
        number: number.clone(),
        name: ZoneName::from_printed(&holder).unwrap(),
        nationality: CountryCode::parse("DEU").unwrap(),
        born: day("1974-08-12"),
        sex: Sex::F,
        valid_until: day("2026-09-30"),
    });
    let contents = SealContents {
        zone: zone.clone(),
        entries: Some(Entries::Single.into()),
        stay: Stay::Days30.into(),
        passport_number: PassportNumber::parse("C01X00T47").unwrap(),
        category: Some("B12".to_owned()),
        valid_from: Some(day("2026-04-01")),
        number: Some(number.clone()),
        unknown: Vec::new(),
    };
    Sheet {
        seal: Seal::sign(&contents, &KEY, day("2026-03-16"), day("2026-03-16")).unwrap(),
        verify_address: format!("https://visa.example.kz/verify/{}", number.as_str()),
        number,
        holder,
        citizenship: named("Germany", "Германия", "Германия"),
        passport_number: PassportNumber::parse("C01X00T47").unwrap(),
        born: day("1974-08-12"),
        sex: Sex::F,
        category: "B12".to_owned(),
        purpose: Purpose::Tourism,
        entries: Entries::Single,
        stay: Stay::Days30,
        valid: Days::new(day("2026-04-01"), day("2026-09-30")).unwrap(),
        issued_at: "2026-03-16T09:30:00Z".parse().unwrap(),
        inviting_party: "«Көкше Туризм» ЖШС".to_owned(),
        airports: vec![
            named(
                "Astana, Nursultan Nazarbayev (NQZ)",
                "Астана, Нурсултан Назарбаев (NQZ)",
                "Астана, Нұрсұлтан Назарбаев (NQZ)",
            ),
            named("Almaty (ALA)", "Алматы (ALA)", "Алматы (ALA)"),
        ],
        additional: None,
        zone,
        photograph: photograph(),
        across: None,
    }
}

/// Everything as long as it can be.
fn longest() -> Sheet {
    let name = "ABDURRAHMANOGLU-WOLFESCHLEGELSTEINHAUSEN ".repeat(3);
    let clinic = named(
        "National Scientific Centre of Surgery named after A. N. Syzganov, Almaty",
        "Национальный научный центр хирургии имени А. Н. Сызганова, Алматы",
        "А. Н. Сызғанов атындағы Ұлттық ғылыми хирургия орталығы, Алматы",
    );
    Sheet {
        citizenship: named(
            "Democratic People’s Republic of Korea",
            "Корейская Народно-Демократическая Республика",
            "Корея Халықтық Демократиялық Республикасы",
        ),
        purpose: Purpose::Treatment,
        category: "C12".to_owned(),
        entries: Entries::Multiple,
        stay: Stay::Days90,
        inviting_party: "Товарищество с ограниченной ответственностью «Международный медицинский центр восстановительного лечения и реабилитации» ".repeat(2),
        additional: Some(clinic),
        across: Some(Across::Annulled),
        ..sheet(&name[..100], Some(&name[..99]))
    }
}

#[test]
fn a_sheet_is_small_and_says_what_it_is() {
    let pdf = draw(&sheet("ERIKSSON", Some("ANNA MARIA"))).unwrap();

    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(pdf.len() < 120_000, "{} bytes", pdf.len());
    let text = String::from_utf8_lossy(&pdf);
    for word in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn the_same_visa_gives_the_same_bytes() {
    let sheet = sheet("ERIKSSON", Some("ANNA MARIA"));

    assert!(draw(&sheet).unwrap() == draw(&sheet).unwrap());
}

#[test]
fn the_longest_facts_and_every_reason_across_are_drawn() {
    for across in [Across::NotIssued, Across::Annulled, Across::UsedUp, Across::Expired] {
        assert!(draw(&Sheet { across: Some(across), ..longest() }).is_ok());
    }
}

#[test]
fn a_letter_that_the_fonts_lack_does_not_cost_the_visa() {
    let sheet = Sheet { inviting_party: "上海 ТОО\u{7}".to_owned(), ..sheet("ERIKSSON", None) };

    assert!(draw(&sheet).is_ok());
}

#[test]
fn facts_that_are_empty_are_drawn() {
    let sheet = Sheet {
        inviting_party: String::new(),
        airports: Vec::new(),
        additional: Some(named("", "", "")),
        ..sheet("ERIKSSON", None)
    };

    assert!(draw(&sheet).is_ok());
}

#[test]
fn a_photograph_that_is_no_picture_is_refused() {
    let sheet = Sheet { photograph: b"no picture".to_vec(), ..sheet("ERIKSSON", None) };

    assert!(matches!(draw(&sheet), Err(SheetError::Photograph(_))));
}

/// The words of a page with the middles of their boxes: left, top, right, bottom in points, as poppler sees them.
fn words_of(pdf: &[u8]) -> Vec<(String, [f32; 4])> {
    let file = std::env::temp_dir().join(format!("sheet-{}.pdf", uuid::Uuid::now_v7()));
    std::fs::write(&file, pdf).unwrap();
    let output = std::process::Command::new("pdftotext").arg("-bbox").arg(&file).arg("-").output().unwrap();
    std::fs::remove_file(&file).ok();
    let page = String::from_utf8(output.stdout).unwrap();
    let word = |line: &str| {
        let parts: Vec<&str> = line.trim().strip_prefix("<word ")?.split('"').collect();
        let at = |index: usize| parts[index].parse::<f32>().unwrap();
        let ([left, top, right, bottom], text) = ([at(1), at(3), at(5), at(7)], parts[8].to_owned());
        let text = text.trim_start_matches('>').trim_end_matches("</word>").to_owned();
        // A box is as high as the font; the letters of two lines are apart where the boxes still touch.
        let height = bottom - top;
        Some((text, [left, top + 0.28 * height, right, bottom - 0.22 * height]))
    };
    page.lines().filter_map(word).collect()
}

#[test]
fn a_number_of_wide_letters_stays_in_its_frame() {
    let number = VisaNumber::parse("EHKWDPTRR").unwrap();
    let sheet = Sheet { number, ..sheet("ERIKSSON", Some("ANNA")) };

    let words = words_of(&draw(&sheet).unwrap());

    let (_, [_, _, right, _]) = words.iter().find(|(word, _)| word == "TRR").unwrap();
    let frame = LEFT + WIDTH - 10.0;
    assert!(*right <= frame - 7.5, "{right} of {frame}");
}

#[test]
fn nothing_overlaps_and_nothing_leaves_the_page_with_the_longest_facts_and_many_airports() {
    let airports = longest().airports.iter().cycle().take(18).cloned().collect();
    let sheet = Sheet { across: None, airports, ..longest() };

    let words = words_of(&draw(&sheet).unwrap());

    assert!(words.len() > 300, "{} words", words.len());
    for (index, (word, [left, top, right, bottom])) in words.iter().enumerate() {
        assert!(
            *left >= 40.0 && *right <= 556.0 && *top >= 30.0 && *bottom <= 812.0,
            "{word} leaves the page"
        );
        for (other, [x0, y0, x1, y1]) in &words[index + 1..] {
            let apart = right <= &(x0 + 0.1) || x1 <= &(left + 0.1) || bottom <= y0 || y1 <= top;
            assert!(apart, "{word} and {other} overlap");
        }
    }
}
