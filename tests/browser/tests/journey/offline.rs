//! The page of a checkpoint that lost its network: seals read from pictures and from a reader's digits, by the lists that the
//! browser kept. The portal is killed half-way.

use anyhow::{Context, ensure};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use thirtyfour::prelude::*;
use visa_portal_browser::{Chrome, Person, Portal, door};

const PAGE: &str = "/border/offline/en";

#[tokio::test]
async fn a_seal_is_checked_without_a_network() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let holder = chrome.person(&portal, "en", 1280).await?;
    let (kwame, _) = sheet_of(&holder, "kwame@example.org").await?;
    let (fatima, _) = sheet_of(&holder, "fatima@example.org").await?;
    let (sophea, case) = sheet_of(&holder, "sophea@example.org").await?;
    holder.leaves().await?;
    annuls_the_visa_of(&chrome, &portal, &case).await?;

    let mut officer = chrome.person(&portal, "en", 1280).await?;
    officer.goes_to("/border/offline").await?;
    ensure!(officer.path().await? == PAGE, "the page opened in another language");
    shows(&officer, "body[data-installed='yes'][data-outcome='refreshed'][data-lists='fresh']").await?;
    officer.pictures("offline-ready").await?;
    drop(portal);

    officer.goes_to("/border/offline").await?;
    shows(&officer, "body[data-outcome='unreachable'][data-lists='fresh']").await?;
    officer.sees("The portal cannot be reached").await?;

    presents(&officer, &kwame).await?;
    says(&officer, "VALID", "valid").await?;
    for words in ["MENSAH", "G2190347", "Trust level: trustable", "Without limit", "KZVP/"] {
        officer.sees(words).await?;
    }
    officer.pictures("offline-valid").await?;
    let seal = seal_in_the_picture(&officer).await?;
    compares(&officer).await?;

    presents(&officer, &fatima).await?;
    says(&officer, "VALID", "used_up").await?;
    presents(&officer, &sophea).await?;
    says(&officer, "VALID", "annulled").await?;
    officer.pictures("offline-annulled").await?;
    presents(&officer, Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data/portrait.jpg"))).await?;
    says(&officer, "READ_ERROR", "").await?;
    presents_both(&officer, &kwame, &fatima).await?;
    says(&officer, "READ_ERROR", "").await?;
    officer.sees("more than one seal").await?;

    types(&officer, &changed(&seal, seal.len() - 1, |byte| byte ^ 1)).await?;
    says(&officer, "INVALID_SIGNATURE", "").await?;
    officer.sees("cannot be trusted").await?;
    officer.pictures("offline-changed").await?;
    types(&officer, &by_another_signer(&seal)).await?;
    says(&officer, "UNKNOWN_CERTIFICATE", "").await?;
    types(&officer, &seal[..seal.len() - 1]).await?;
    says(&officer, "WRONG_FORMAT", "").await?;
    types(&officer, &seal).await?;
    says(&officer, "VALID", "valid").await?;

    keeps_nothing(&officer).await?;
    officer.moves_to_a_window_of(320).await?;
    reads_well(&officer).await?;
    officer.leaves().await
}

/// Every rule of the page's own scripts, against the published examples and lists made in the browser.
#[tokio::test]
async fn the_scripts_of_the_page_read_seals_and_lists_as_the_portal_does() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let officer = chrome.person(&portal, "en", 1280).await?;
    officer.goes_to(PAGE).await?;
    let vectors = include_str!("../../../data/icao-vectors.json");

    let script = include_str!("../../data/offline.js");
    let answer = officer.driver.execute_async(script, vec![serde_json::from_str(vectors)?]).await?;

    let broken: Vec<String> = answer.convert()?;
    ensure!(broken.is_empty(), "{broken:#?}");
    officer.leaves().await
}

/// The printed visa of somebody of the demonstration, scanned at 150 dots per inch, and the id of the case.
pub async fn sheet_of(holder: &Person, email: &str) -> anyhow::Result<(PathBuf, String)> {
    door::signs_in_to_the_demonstration(holder, email).await?;
    holder.goes_to("/office").await?;
    holder.follows("/office/applications/").await?;
    holder.presses("See and print the visa").await?;
    let page = holder.path().await?;
    let case = page.split('/').nth(3).context("a case in the address")?.to_owned();
    let (status, sheet) = holder.downloads(&format!("{page}.pdf")).await?;
    ensure!(status == 200, "the sheet of {email} was answered with {status}");
    holder.signs_out().await?;
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/pictures"));
    std::fs::create_dir_all(&folder)?;
    let name = email.split('@').next().unwrap_or(email);
    let document = folder.join(format!("offline-{name}.pdf"));
    std::fs::write(&document, sheet)?;
    let scanned = Command::new("pdftoppm")
        .args(["-r", "150", "-png", "-singlefile"])
        .args([&document, &document.with_extension("")])
        .status()
        .context("pdftoppm: script/install-missing test installs it")?;
    ensure!(scanned.success(), "pdftoppm could not read the sheet of {email}");
    Ok((document.with_extension("png"), case))
}

async fn annuls_the_visa_of(chrome: &Chrome, portal: &Portal, case: &str) -> anyhow::Result<()> {
    let officer = chrome.person(portal, "en", 1280).await?;
    door::signs_in_as_staff(&officer, "officer@example.org").await?;
    officer.goes_to(&format!("/desk/applications/{case}")).await?;
    officer.follows("/desk/visas/").await?;
    officer.fills_in("reason", "The passport was reported stolen.").await?;
    officer.presses("Annul the visa").await?;
    officer.sees("The visa was annulled").await?;
    officer.leaves().await
}

/// Waits until the page has what a selector finds.
pub async fn shows(officer: &Person, selector: &str) -> anyhow::Result<()> {
    let waiting = tokio::time::timeout(Duration::from_secs(30), async {
        while officer.driver.find(By::Css(selector)).await.is_err() {}
    });
    match waiting.await {
        Ok(()) => Ok(()),
        Err(_) => anyhow::bail!("{selector} never came:\n{}", officer.driver.source().await?),
    }
}

pub async fn says(officer: &Person, verdict: &str, standing: &str) -> anyhow::Result<()> {
    shows(officer, &format!("#result[data-verdict='{verdict}'][data-standing='{standing}']")).await?;
    officer.sees(verdict).await
}

/// Begins with the next visa, and chooses the picture of it.
async fn presents(officer: &Person, picture: &Path) -> anyhow::Result<()> {
    forgets(officer).await?;
    let path = std::fs::canonicalize(picture)?;
    Ok(officer.driver.find(By::Id("picture")).await?.send_keys(path.to_string_lossy()).await?)
}

async fn forgets(officer: &Person) -> anyhow::Result<()> {
    let button = officer.driver.find(By::Id("forget")).await?;
    if button.is_displayed().await? {
        button.click().await?;
    }
    shows(officer, "body[data-state='ready']").await
}

/// A picture with two visas, one beside the other.
async fn presents_both(officer: &Person, one: &Path, other: &Path) -> anyhow::Result<()> {
    const SCRIPT: &str = "const [one, other, done] = arguments; (async () => { \
        const open = (bytes) => createImageBitmap(new Blob([new Uint8Array(bytes)])); \
        const pictures = await Promise.all([open(one), open(other)]); \
        const canvas = new OffscreenCanvas(pictures[0].width * 2, pictures[0].height); \
        pictures.forEach((picture, index) => canvas.getContext('2d').drawImage(picture, index * picture.width, 0)); \
        const file = new File([await canvas.convertToBlob()], 'both.png', { type: 'image/png' }); \
        const chosen = new DataTransfer(); chosen.items.add(file); \
        const field = document.getElementById('picture'); field.files = chosen.files; \
        field.dispatchEvent(new Event('change')); done(true); })()";
    forgets(officer).await?;
    let pictures = vec![json!(std::fs::read(one)?), json!(std::fs::read(other)?)];
    officer.driver.execute_async(SCRIPT, pictures).await?;
    Ok(())
}

/// The bytes of the seal in the picture that was chosen last, by the page's own decoder.
async fn seal_in_the_picture(officer: &Person) -> anyhow::Result<Vec<u8>> {
    const SCRIPT: &str = "const [done] = arguments; \
        ZXingWASM.readBarcodes(document.getElementById('picture').files[0], { formats: ['DataMatrix'] }) \
            .then(([code]) => done(Array.from(code.bytes)))";
    Ok(officer.driver.execute_async(SCRIPT, vec![]).await?.convert()?)
}

/// Types digits as a barcode reader does, with the Enter that it ends with.
async fn types(officer: &Person, seal: &[u8]) -> anyhow::Result<()> {
    forgets(officer).await?;
    let digits: String = seal.iter().map(|byte| format!("{byte:02x}")).collect();
    let field = officer.driver.find(By::Id("reader")).await?;
    Ok(field.send_keys(digits + Key::Enter).await?)
}

fn changed(seal: &[u8], at: usize, change: impl Fn(u8) -> u8) -> Vec<u8> {
    let mut seal = seal.to_vec();
    seal[at] = change(seal[at]);
    seal
}

/// The same seal with another last digit of its certificate's number: C40 holds it in the last place of bytes 10 and 11.
fn by_another_signer(seal: &[u8]) -> Vec<u8> {
    let pair = u16::from_be_bytes([seal[10], seal[11]]);
    // Four stands for 0, and digits and letters follow one another.
    let pair = if (pair - 1) % 40 == 4 { pair + 1 } else { pair - 1 };
    [&seal[..10], &pair.to_be_bytes(), &seal[12..]].concat()
}

/// The passport and the printed zone against what is sealed.
async fn compares(officer: &Person) -> anyhow::Result<()> {
    officer.opens_details("Compare with the papers").await?;
    let (passport, zone) =
        (officer.driver.find(By::Id("passport")).await?, officer.driver.find(By::Id("zone")).await?);
    passport.send_keys("G2190348").await?;
    says(officer, "SEAL_PASSPORT_MISMATCH", "valid").await?;
    passport.clear().await?;
    passport.send_keys("G2190347").await?;
    says(officer, "VALID", "valid").await?;
    let printed = officer.text_of("#zone-lines").await?;
    zone.send_keys(&printed).await?;
    says(officer, "VALID", "valid").await?;
    zone.clear().await?;
    zone.send_keys(printed.replace("MENSAH", "MENSAK")).await?;
    says(officer, "SEAL_VISA_MISMATCH", "valid").await?;
    zone.clear().await?;
    zone.send_keys(printed.replace("GHA79", "GHA78")).await?;
    says(officer, "INVALID_VISA_MRZ", "valid").await?;
    officer.pictures("offline-compared").await
}

/// Of the papers that were shown, the browser has kept nothing.
async fn keeps_nothing(officer: &Person) -> anyhow::Result<()> {
    const SCRIPT: &str = "const [done] = arguments; (async () => { \
        const kept = []; \
        for (const name of await caches.keys()) { \
            const cache = await caches.open(name); \
            for (const request of await cache.keys()) kept.push(await (await cache.match(request)).text()); } \
        done([kept.length > 10, kept.some((text) => text.includes('MENSAH') || text.includes('G2190347')), \
            localStorage.length + sessionStorage.length, (await indexedDB.databases()).length]); })()";
    let found = officer.driver.execute_async(SCRIPT, vec![]).await?;
    ensure!(found.json() == &json!([true, false, 0, 0]), "the browser kept {}", found.json());
    Ok(())
}

/// In Russian and Kazakh, from what the browser kept, as no portal is there any more.
async fn reads_well(officer: &Person) -> anyhow::Result<()> {
    for (language, words) in [("ru", "Проверка визы без сети"), ("kk", "Визаны желісіз тексеру")]
    {
        officer.goes_to(&format!("/border/offline/{language}")).await?;
        officer.sees(words).await?;
        shows(officer, "body[data-outcome='unreachable'][data-installed='yes']").await?;
        officer.reads_without_scrolling_sideways().await?;
        officer.pictures(&format!("offline-narrow-{language}")).await?;
    }
    officer.goes_to("/border/offline").await?;
    officer.sees("Визаны желісіз тексеру").await
}
