use super::facts::{Cell, Day, Reckoned, Row, Sheet, Tone, Value};
use super::*;
use crate::arrivals::ReceiptNumber;
use crate::vocabulary::Named;

fn named(en: &str, ru: &str, kk: &str) -> Named {
    Named { en: en.to_owned(), ru: ru.to_owned(), kk: kk.to_owned() }
}

fn cell(value: &str, tone: Tone) -> Cell {
    let label = named("Deadline", "Срок", "Мерзімі");
    Cell { label, value: value.to_owned(), tone, below: vec!["19.03.2026".into(), "24:00".into()] }
}

/// A receipt whose rows have this value, reckoned over so many days.
fn sheet(value: &str, days: usize) -> Sheet {
    let label = named("Address of stay", "Адрес проживания", "Тұратын мекенжайы");
    let half = Row::half(label.clone(), Value::Three(named(value, "Алматы", "Алматы қаласы")));
    let why = named(
        "day off in exchange for a working weekend: Nauryz meiramy",
        "день отдыха, перенесённый с рабочих выходных: Наурыз мейрамы",
        "жұмыс істейтін демалыс күнінен ауыстырылған демалыс күні: Наурыз мейрамы",
    );
    let day = Day { day: "23.03.2026".into(), place: "–".into(), why };
    Sheet {
        number: ReceiptNumber::from_serial(12_345_678_901).unwrap(),
        title: named(
            "Receipt of an arrival notice",
            "Талон уведомления о прибытии",
            "Келу туралы хабарламаның түбіртегі",
        ),
        band: vec![
            cell("Filed on time", Tone::Good),
            cell("16 MAR 2026", Tone::Plain),
            cell("19 MAR 2026", Tone::Plain),
            cell("Filed late", Tone::Late),
        ],
        rows: vec![
            half.clone(),
            half.clone(),
            half.clone(),
            Row::whole(label.clone(), Value::Plain(value.to_owned())),
            half,
        ],
        reckoned: (days > 0).then(|| Reckoned {
            rule: named("Counted from the next day.", "Счёт со следующего дня.", "Келесі күннен бастап."),
            days: vec![day; days],
        }),
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        verify_address: "https://visa.example.kz/receipts/123456789012".into(),
        filed_at: "2026-03-16T09:30:00Z".parse().unwrap(),
        across: None,
    }
}

#[test]
fn the_same_receipt_is_the_same_to_the_byte_and_passes_both_standards() {
    let printed = draw(&sheet("Abay 10", 9)).unwrap();

    assert!(printed.starts_with(b"%PDF-1.7"));
    assert_eq!(draw(&sheet("Abay 10", 9)).unwrap(), printed);
}

#[test]
fn a_receipt_is_drawn_however_much_it_says() {
    let withdrawn = Sheet {
        across: Some(named("WITHDRAWN", "ОТОЗВАНО", "ҚАЙТАРЫП АЛЫНДЫ")),
        ..sheet(&"WWWW ".repeat(60), 40)
    };

    for sheet in [sheet("", 0), sheet(&"Ж".repeat(300), 1), sheet("上海", 15), withdrawn] {
        assert!(draw(&sheet).unwrap().starts_with(b"%PDF-1.7"));
    }
}
