//! The calendar feed of open deadlines: its secret address, and the feed itself (RFC 5545).

use crate::accounts::Owner;
use crate::arrivals::keep_feed::{make_feed, revoke_feed};
use crate::arrivals::store::clocks;
use crate::vocabulary::Instant;
use crate::web::{Answers, Frame, Token, Trouble, Visit, Words};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use icalendar::{Calendar, Component, Event, EventLike};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/feed", web::get().to(get_page))
        .route("/inviting/arrivals/feed", web::post().to(post_feed))
        .route("/inviting/arrivals/feed/revoke", web::post().to(post_revocation))
        .route("/calendars/{token}", web::get().to(get_feed));
}

#[derive(Template)]
#[template(path = "arrivals/feed.html")]
struct FeedPage {
    frame: Frame,
    /// Shown once; empty afterwards.
    address: String,
    /// When the address that counts was made; empty where there is none.
    made: String,
}

async fn get_page(party: Owner) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let made = clocks::feed_made_at(&mut reading, party.party).await?;
    drop(reading);
    let made = made.map(|made| party.words().time(made)).unwrap_or_default();
    party.page(&FeedPage { frame: party.frame(), address: String::new(), made })
}

/// The address is shown on this page alone: the portal keeps its hash.
async fn post_feed(party: Owner, _marked: Answers) -> Result<HttpResponse, Trouble> {
    let token = Token::draw().map_err(|error| Trouble::Broken(error.to_string().into()))?;
    let address = format!("{}/calendars/{}.ics", party.portal().settings.public_url, token.reveal());
    let (by, language) = (party.party, party.words().language());
    party
        .works()
        .run::<_, sqlx::Error, _>(party.actor(), move |work| {
            Box::pin(async move { make_feed(work, by, language, &token).await })
        })
        .await?;
    let made = party.words().time(party.now());
    party.page(&FeedPage { frame: party.frame(), address, made })
}

async fn post_revocation(party: Owner, _marked: Answers) -> Result<HttpResponse, Trouble> {
    let by = party.party;
    party
        .works()
        .run::<_, sqlx::Error, _>(party.actor(), move |work| Box::pin(revoke_feed(work, by)))
        .await?;
    Ok(party.see_other_with("/inviting/arrivals/feed", "arrivals-feed-revoked"))
}

/// The feed names no guest: calendars are kept by others.
async fn get_feed(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let token = token.strip_suffix(".ics").and_then(Token::parse).ok_or(Trouble::NotFound)?;
    let mut reading = visit.works().reading().await?;
    let (party, language) = clocks::feed(&mut reading, &token.hash()).await?.ok_or(Trouble::NotFound)?;
    let days = clocks::open_days(&mut reading, party).await?;
    drop(reading);
    let url = format!("{}/inviting/arrivals", visit.portal().settings.public_url);
    let feed = feed(Words::of(language), &days, &url, visit.now());
    Ok(HttpResponse::Ok().content_type("text/calendar; charset=utf-8").body(feed))
}

/// One event a last day, however many notices are due on it.
fn feed(words: Words, days: &[(NaiveDate, i64)], url: &str, now: Instant) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&words.t("arrivals-feed-name"));
    for (due, open) in days {
        let mut event = Event::new();
        event
            .uid(&format!("{due}@arrival-notices"))
            .timestamp(now)
            .all_day(*due)
            .summary(&words.t1("arrivals-feed-event", "open", *open))
            .url(url);
        calendar.push(event.done());
    }
    calendar.done().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Language;

    #[test]
    fn a_last_day_is_one_event_of_a_whole_day_that_names_nobody() {
        let days = [("2026-03-19".parse().unwrap(), 2), ("2026-03-26".parse().unwrap(), 1)];

        let feed = feed(
            Words::of(Language::En),
            &days,
            "https://visa.example/x",
            "2026-03-16T08:00:00Z".parse().unwrap(),
        );

        assert!(
            feed.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && feed.ends_with("END:VCALENDAR\r\n")
        );
        assert_eq!(feed.matches("BEGIN:VEVENT\r\n").count(), 2);
        assert!(
            feed.contains("DTSTART;VALUE=DATE:20260319\r\n")
                && feed.contains("UID:2026-03-19@arrival-notices\r\n")
        );
        assert!(feed.contains("SUMMARY:Arrival notices to file by the end of the day: 2\r\n"), "{feed}");
    }
}
