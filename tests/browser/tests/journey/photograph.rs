//! The photograph: its way to the portal is shown and can be stopped, and it is cut and turned by keyboard, or without a script press by press.

use anyhow::ensure;
use serde_json::{Value, json};
use std::path::PathBuf;
use thirtyfour::prelude::*;
use visa_portal_browser::{Chrome, Person, Portal, door};

/// A drawing of nobody, 700 by 900 pixels.
const PORTRAIT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/portrait.jpg");

/// A draft at its photograph.
async fn comes_to_the_photograph(anna: &Person, [begin, save]: [&str; 2]) -> anyhow::Result<()> {
    door::signs_in_to_the_demonstration(anna, "anna@example.org").await?;
    anna.goes_to("/office").await?;
    anna.presses(begin).await?;
    anna.declares("read").await?;
    anna.presses(save).await?;
    let draft = anna.path().await?.replace("/invitation", "/photograph");
    anna.goes_to(&draft).await
}

async fn line(anna: &Person, conditions: Value) -> anyhow::Result<()> {
    anna.driver.cdp().send_raw("Network.enable", json!({})).await?;
    anna.driver.cdp().send_raw("Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}

/// So many bytes a second go up.
fn slow(bytes: i64) -> Value {
    json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": bytes })
}

/// Presses a button that turns no page.
async fn touches(anna: &Person, label: &str) -> anyhow::Result<()> {
    let button = format!("//main//button[normalize-space(.)=\"{label}\"]");
    Ok(anna.driver.find(By::XPath(button)).await?.click().await?)
}

async fn is_told(anna: &Person, words: &str) -> anyhow::Result<()> {
    let has = thirtyfour::stringmatch::StringMatch::new(words).partial();
    let told = anna.driver.query(By::Css("[data-upload]")).with_text(has).and_displayed().first().await;
    ensure!(told.is_ok(), "the upload does not say {words}: {}", anna.reads().await?);
    Ok(())
}

async fn is_told_now(anna: &Person, words: &str) -> anyhow::Result<bool> {
    let has = thirtyfour::stringmatch::StringMatch::new(words).partial();
    Ok(anna.driver.query(By::Css("[data-upload]")).with_text(has).and_displayed().nowait().exists().await?)
}

/// The part that the form would send: its place, its height and its quarters.
async fn part(anna: &Person) -> anyhow::Result<Vec<i64>> {
    let script = "return ['x', 'y', 'height', 'turn'].map(name => Number(document.querySelector(`#cut [name=${name}]`).value))";
    Ok(anna.driver.execute(script, vec![]).await?.convert()?)
}

fn a_file_of(bytes: usize) -> anyhow::Result<PathBuf> {
    let path = std::env::temp_dir().join(format!("visa-portal-{}-{bytes}.jpg", std::process::id()));
    std::fs::write(&path, vec![0; bytes])?;
    Ok(path)
}

#[tokio::test]
async fn a_file_shows_how_far_it_is_and_can_be_stopped() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let anna = chrome.person(&portal, "ru", 1280).await?;
    comes_to_the_photograph(&anna, ["Начать заявление", "Сохранить и продолжить"]).await?;

    let large = a_file_of(10 * 1024 * 1024 + 1)?;
    anna.attaches("photograph", &large).await?;
    touches(&anna, "Сохранить фотографию").await?;
    is_told(&anna, "больше 10 МБ").await?;
    std::fs::remove_file(&large)?;

    anna.goes_to(&anna.path().await?).await?;
    anna.attaches("photograph", PORTRAIT.as_ref()).await?;
    line(&anna, json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 }))
        .await?;
    touches(&anna, "Сохранить фотографию").await?;
    is_told(&anna, "соединение прервалось").await?;

    line(&anna, slow(4_000)).await?;
    tokio::time::timeout(std::time::Duration::from_secs(20), async {
        // a second press within a second sends nothing
        while !is_told_now(&anna, "Файл отправляется").await? {
            touches(&anna, "Сохранить фотографию").await.ok();
        }
        anyhow::Ok(())
    })
    .await??;
    ensure!(anna.driver.find(By::Css("[data-upload] progress")).await?.is_displayed().await?, "no progress");
    anna.pictures("photograph-on-its-way").await?;
    touches(&anna, "Остановить отправку").await?;
    is_told(&anna, "Отправка остановлена").await?;

    line(&anna, slow(-1)).await?;
    anna.goes_to(&anna.path().await?).await?;
    anna.attaches("photograph", PORTRAIT.as_ref()).await?;
    anna.presses("Сохранить фотографию").await?;
    anna.sees("отвечает тем правилам").await?;
    anna.pictures("photograph-checked").await?;
    anna.leaves().await
}

#[tokio::test]
async fn what_is_refused_after_sending_is_told_as_without_a_script() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let anna = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;
    comes_to_the_photograph(&anna, ["Begin an application", "Save and continue"]).await?;

    let nothing = a_file_of(2_000)?;
    anna.attaches("photograph", &nothing).await?;
    anna.presses("Save the photograph").await?;
    std::fs::remove_file(&nothing)?;

    ensure!(anna.is_in(".govuk-error-summary").await?, "the focus is at {}", anna.is_at().await?);
    ensure!(anna.title().await?.starts_with("Error: "), "{}", anna.title().await?);
    anna.attaches("photograph", PORTRAIT.as_ref()).await?;
    anna.presses("Save the photograph").await?;
    anna.sees("meets the rules").await?;
    anna.leaves().await
}

#[tokio::test]
async fn a_photograph_is_cut_and_turned_by_keyboard() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let anna = chrome.person_at_the_keyboard(&portal, "kk", 320).await?;
    comes_to_the_photograph(&anna, ["Өтінішті бастау", "Сақтап, жалғастыру"]).await?;
    anna.attaches("photograph", PORTRAIT.as_ref()).await?;
    anna.presses("Фотосуретті сақтау").await?;
    anna.sees("ережелерге сай").await?;

    let canvas = anna.driver.query(By::Css("#cut canvas")).and_displayed().first().await?;
    let began = part(&anna).await?;
    canvas.send_keys("+++").await?;
    canvas.send_keys(Key::Down + Key::Right).await?;
    let moved = part(&anna).await?;
    ensure!(moved[2] < began[2] && moved[3] == 0, "{began:?} {moved:?}");
    anna.sees("Әлі сақталған жоқ").await?;
    anna.reads_without_scrolling_sideways().await?;
    anna.pictures("photograph-cut").await?;
    anna.presses("Осылай қию").await?;
    ensure!(part(&anna).await? == moved, "{:?} is cut in place of {moved:?}", part(&anna).await?);

    anna.driver.query(By::Css("#cut canvas")).and_displayed().first().await?;
    touches(&anna, "Оңға бұру").await?;
    ensure!(part(&anna).await?[3] == 1, "{:?}", part(&anna).await?);
    anna.presses("Осылай қию").await?;
    anna.sees("Бет табылмады").await?;
    anna.pictures("photograph-with-a-fault").await?;
    anna.presses("Мен үшін қиыңыз").await?;
    anna.sees("ережелерге сай").await?;
    ensure!(part(&anna).await?[3] == 0, "{:?}", part(&anna).await?);
    anna.leaves().await
}

#[tokio::test]
async fn without_a_script_each_press_cuts_and_turns() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let anna = chrome.person_without_scripts(&portal, "ru", 320).await?;
    comes_to_the_photograph(&anna, ["Начать заявление", "Сохранить и продолжить"]).await?;
    anna.attaches("photograph", PORTRAIT.as_ref()).await?;
    anna.presses("Сохранить фотографию").await?;

    anna.presses("Повернуть влево").await?;
    anna.sees("Лицо не найдено").await?;
    anna.reads_without_scrolling_sideways().await?;
    anna.pictures("photograph-without-a-script").await?;
    anna.presses("Повернуть вправо").await?;
    for _ in 0..3 {
        anna.presses("Мельче").await?;
    }
    anna.sees("отвечает тем правилам").await?;
    anna.presses("Продолжить").await?;
    anna.leaves().await
}
