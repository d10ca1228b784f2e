//! The officers' side: what is due, overdue and late, by region and by inviting party; notices that are contradicted; one arrival.

mod arrival;
mod contradictions;
mod counts;
mod export;
mod lists;
mod party;

use super::worded;
use crate::arrivals::desk::{Filter, InPlace};
use crate::vocabulary::InvitingPartyId;
use crate::web::{Answers, Words};
use actix_web::web;
use uuid::Uuid;

const FOLDER: &str = "/desk/arrivals";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/arrivals", web::get().to(lists::get_list))
        .route("/desk/arrivals/regions", web::get().to(counts::get_regions))
        .route("/desk/arrivals/parties", web::get().to(counts::get_parties))
        .route("/desk/arrivals/parties/{id}", web::get().to(party::get_party))
        .route("/desk/arrivals/contradictions", web::get().to(contradictions::get_list))
        .route("/desk/arrivals/overdue.csv", web::get().to(export::get_csv))
        .route("/desk/arrivals/overdue.xlsx", web::get().to(export::get_xlsx))
        .route("/desk/arrivals/{id}", web::get().to(arrival::get_arrival));
}

/// What an address narrows a list to; what cannot be read narrows nothing.
fn filter_of(asked: &Answers) -> Filter {
    Filter {
        place: InPlace::from_code(asked.text("region")),
        party: Uuid::try_parse(asked.text("party")).ok().map(InvitingPartyId),
    }
}

/// The same as part of an address, each behind `&`.
fn in_address(filter: &Filter) -> String {
    let place = filter.place.as_ref().map(|place| format!("&region={}", place.code()));
    let party = filter.party.map(|party| format!("&party={party}"));
    place.unwrap_or_default() + &party.unwrap_or_default()
}

fn place(words: Words, place: &InPlace) -> String {
    match place {
        InPlace::Region(code) => worded::region(words, code),
        InPlace::NotKnown => words.t("arrivals-desk-region-unknown"),
    }
}

/// The pages of the desk as tabs, and which of them is open.
fn tabs(words: Words, open: &str) -> Vec<(String, String, bool)> {
    let pages = [
        (FOLDER.to_owned(), "arrivals-desk-due"),
        (format!("{FOLDER}?show=missing"), "arrivals-desk-missing"),
        (format!("{FOLDER}?show=inside"), "arrivals-desk-inside"),
        (format!("{FOLDER}?show=late"), "arrivals-desk-late"),
        (format!("{FOLDER}?show=filed"), "arrivals-desk-filed"),
        (format!("{FOLDER}/contradictions"), "arrivals-desk-contradictions"),
        (format!("{FOLDER}/regions"), "arrivals-desk-regions"),
        (format!("{FOLDER}/parties"), "arrivals-desk-parties"),
    ];
    pages.into_iter().map(|(href, key)| (href, words.t(key), key == open)).collect()
}
