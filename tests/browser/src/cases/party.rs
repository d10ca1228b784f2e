//! What an inviting party sends: a group with a file, notices one by one and with a file, and what its programs need.

use super::{Sent, comes, goes};
use crate::Person;
use crate::crawl::Crawl;
use anyhow::{Context, bail};
use chrono::Days;
use std::time::Duration;

const HOTEL: &str = "hotel@example.org";

/// A file with a line that is no guest; and, once filed, what became of the others.
pub async fn invites_a_group(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes(reader, HOTEL).await?;
    let today = reader.today().await?;
    let (from, until) = (today + Days::new(20), today + Days::new(40));
    let head = "surname;given_names;citizenship;date_of_birth;sex;passport_number;category;institution;entries;stay;from;until;places\n";
    let line = |name: &str, passport: &str| {
        format!("{name};IND;1990-02-01;F;{passport};B12;;single;30;{from};{until};Almaty\n")
    };
    let lines =
        [head.to_owned(), line("RAO;ASHA", "P5512345"), line("RAO;KIRAN", "P5512346"), line("RAO;7", "")];
    let file = Sent::of("group.csv", &lines.concat())?;
    reader.goes_to("/inviting/groups").await?;
    reader.fills_in("name", "Rao family, spring").await?;
    reader.attaches("file", &file.0).await?;
    reader.presses_the_last_button().await?;
    is_worked_through(reader).await?;
    crawl.this_page(reader).await?;
    let group = reader.path().await?;
    reader.presses_the_button().await?;
    is_worked_through(reader).await?;
    crawl.this_page(reader).await?;
    goes(reader).await?;

    super::comes_to_work(reader, "officer@example.org").await?;
    crawl.page(reader, &group.replace("/inviting/", "/desk/")).await?;
    goes(reader).await
}

/// An endpoint with its secret, and a key: each is shown once.
pub async fn has_programs(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes(reader, HOTEL).await?;
    crawl.page(reader, "/inviting/keys").await?;
    reader.fills_in("name", "The hotel's own program at the front desk").await?;
    reader.chooses("opens", "arrivals").await?;
    reader.presses_the_last_button().await?;
    crawl.shown_once(reader, "key").await?;
    crawl.page(reader, "/inviting/keys?").await?;

    crawl.page(reader, "/inviting/webhooks").await?;
    reader.fills_in("url", "http://localhost:9/hooks/of/the/front/desk").await?;
    reader.presses_the_last_button().await?;
    crawl.shown_once(reader, "secret").await?;
    reader.follows("/inviting/webhooks/").await?;
    crawl.this_page(reader).await?;
    goes(reader).await
}

/// The number of an invitation that nobody has used.
pub async fn tells_the_number(reader: &Person) -> anyhow::Result<String> {
    comes(reader, HOTEL).await?;
    reader.goes_to("/inviting/invitations").await?;
    reader.follows_in_the_row("ROJAS").await?;
    let number = reader.text_of("#number").await?;
    goes(reader).await?;
    Ok(number)
}

/// Of a guest who came: the notice, its receipt, and what can be done about it afterwards.
pub async fn files_a_notice(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes(reader, HOTEL).await?;
    reader.goes_to("/inviting/arrivals").await?;
    reader.follows_in_the_row("QUISPE").await?;
    crawl.this_page(reader).await?;
    let arrival = reader.path().await?;
    reader.chooses("region", "75").await?;
    reader.fills_in("address", "Almaty, Abylai Khan Avenue 62").await?;
    reader.fills_in_date("departure", reader.today().await? + Days::new(9)).await?;
    reader.presses_the_last_button().await?;
    crawl.this_page(reader).await?;
    let receipt = reader.path().await?;
    let number = receipt.rsplit('/').next().context("a receipt's number")?.to_owned();
    for page in [arrival.clone(), format!("{arrival}/correct"), format!("{arrival}/withdraw")] {
        crawl.page(reader, &page).await?;
    }
    goes(reader).await?;
    crawl.page(reader, &format!("/receipts/{number}")).await
}

/// A try with a file that has a bad line, and then in earnest.
pub async fn sends_a_file(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes(reader, HOTEL).await?;
    let today = reader.today().await?;
    let departure = today + Days::new(9);
    let head = "surname;given_names;citizenship;date_of_birth;passport_number;arrival_date;region;address;departure_date\n";
    let line = |passport: &str, region: &str| {
        format!("Tanaka;Yuki;JPN;1990-02-01;{passport};{today};{region};Almaty, Abay 7;{departure}\n")
    };
    let file = Sent::of(
        "arrivals.csv",
        &[head.to_owned(), line("TK1000001", "75"), line("TK1000002", "99")].concat(),
    )?;
    reader.goes_to("/inviting/arrivals/files").await?;
    reader.attaches("file", &file.0).await?;
    reader.chooses("manner", "dry_run").await?;
    reader.presses_the_last_button().await?;
    is_worked_through(reader).await?;
    crawl.this_page(reader).await?;
    reader.presses_the_button().await?;
    is_worked_through(reader).await?;
    crawl.this_page(reader).await?;
    crawl.page(reader, "/inviting/arrivals/files").await?;
    goes(reader).await
}

/// The page follows the work by itself.
async fn is_worked_through(reader: &Person) -> anyhow::Result<()> {
    let done = async {
        // Between two pages there is nothing to ask.
        while !matches!(reader.goes_on_by_itself().await, Ok(false)) {}
    };
    match tokio::time::timeout(Duration::from_secs(60), done).await {
        Ok(()) => Ok(()),
        Err(_) => bail!("the file was not worked through:\n{}", reader.reads().await?),
    }
}

/// And what is offered then to whom was let go.
pub async fn lets_somebody_go(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes(reader, HOTEL).await?;
    reader.goes_to("/inviting/people").await?;
    reader.follows_in_the_row("bookkeeper@example.org").await?;
    reader.presses_the_last_button().await?;
    goes(reader).await?;

    comes(reader, "bookkeeper@example.org").await?;
    crawl.page(reader, "/account/party").await?;
    goes(reader).await
}
