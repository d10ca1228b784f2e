//! What a person does with a page: reads it, fills it in, presses its buttons.

use crate::keyboard::Hands;
use crate::meaning::{message, ways_to_say};
use anyhow::{Context, bail, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use chrono::NaiveDate;
use serde_json::json;
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::prelude::*;

/// Somebody at a browser.
pub struct Person {
    pub driver: WebDriver,
    base: String,
    width: u32,
    pub(crate) hands: Hands,
    pub(crate) along: Along,
}

/// What every page on somebody's way is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Along {
    Nothing,
    /// It fits the window.
    Fitting,
    /// It fits, and breaks no rule of axe-core: where scripts run.
    Accessible,
}

/// How high a window is, in pixels.
const HEIGHT: u32 = 1000;

impl Person {
    /// A window of Chromium itself is never narrower than 500 pixels, so the page is told what it is shown in.
    pub(crate) async fn at_a_window(driver: WebDriver, base: String, width: u32) -> anyhow::Result<Self> {
        let person = Self { driver, base, width, hands: Hands::WithAPointer, along: Along::Nothing };
        person.shows(HEIGHT).await?;
        Ok(person)
    }

    /// Goes on at a window of another width.
    pub async fn moves_to_a_window_of(&mut self, width: u32) -> anyhow::Result<()> {
        self.width = width;
        self.shows(HEIGHT).await
    }

    /// What the address of the open page is answered with, before any script.
    pub async fn html(&self) -> anyhow::Result<String> {
        let script =
            "const [done] = arguments; fetch(location.href).then(answer => answer.text()).then(done, done)";
        Ok(self.driver.execute_async(script, vec![]).await?.convert()?)
    }

    async fn shows(&self, height: u32) -> anyhow::Result<()> {
        self.shows_in(self.width, height).await
    }

    pub(crate) async fn shows_for_now(&self, width: u32) -> anyhow::Result<()> {
        self.shows_in(width, HEIGHT).await
    }

    pub(crate) async fn shows_as_before(&self) -> anyhow::Result<()> {
        self.shows(HEIGHT).await
    }

    async fn shows_in(&self, width: u32, height: u32) -> anyhow::Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Types an address of the portal.
    pub async fn goes_to(&self, path: &str) -> anyhow::Result<()> {
        self.opens(path).await?;
        self.holds_the_page().await
    }

    async fn opens(&self, path: &str) -> anyhow::Result<()> {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        Ok(self.driver.goto(address).await?)
    }

    async fn holds_the_page(&self) -> anyhow::Result<()> {
        if self.along == Along::Nothing {
            return Ok(());
        }
        self.reads_without_scrolling_sideways().await?;
        if self.along == Along::Accessible { self.finds_it_accessible().await } else { Ok(()) }
    }

    /// The path of the page that is open.
    pub async fn path(&self) -> anyhow::Result<String> {
        Ok(self.driver.current_url().await?.path().to_owned())
    }

    /// The path of the page that is open, with what follows a question mark.
    pub async fn address(&self) -> anyhow::Result<String> {
        let url = self.driver.current_url().await?;
        Ok(match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        })
    }

    /// Opens a page in a language, and keeps the language.
    pub async fn opens_in(&self, language: &str, page: &str) -> anyhow::Result<()> {
        let back = page.replace('%', "%25").replace('&', "%26").replace('?', "%3F").replace('+', "%2B");
        self.goes_to(&format!("/language/{language}?back={back}")).await
    }

    /// The words of the page.
    pub async fn reads(&self) -> anyhow::Result<String> {
        Ok(self.driver.find(By::Css("main")).await?.text().await?)
    }

    /// The language of the open page.
    pub async fn language(&self) -> anyhow::Result<String> {
        let script = "return document.documentElement.lang";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// A day as the portal writes it in the language of the open page.
    pub async fn writes(&self, day: NaiveDate) -> anyhow::Result<String> {
        let language = self.language().await?;
        let month = message(&day.format("web-month-%-m").to_string(), &language);
        let date = message("web-date", &language).replace("{ $month }", &month);
        let date = date.replace("{ $day }", &day.format("%-d").to_string());
        Ok(date.replace("{ $year }", &day.format("%Y").to_string()))
    }

    /// Asserts that the page says this, which is given in English, in its own language.
    pub async fn sees(&self, words: &str) -> anyhow::Result<()> {
        let text = self.reads().await?;
        let ways = ways_to_say(words, &self.language().await?);
        if ways.iter().any(|way| way.iter().all(|stretch| text.contains(stretch))) {
            return Ok(());
        }
        bail!("{} does not say {words:?}:\n{text}", self.path().await?)
    }

    /// Types into the field of this name, in place of what stands there.
    pub async fn fills_in(&self, name: &str, text: &str) -> anyhow::Result<()> {
        let field = self.field(name).await?;
        match self.hands {
            Hands::WithAPointer => field.clear().await?,
            Hands::AtTheKeyboard => self.empties(&field).await?,
        }
        Ok(field.send_keys(text).await?)
    }

    /// Fills in the three fields of a date.
    pub async fn fills_in_date(&self, name: &str, date: NaiveDate) -> anyhow::Result<()> {
        for (part, format) in [("day", "%-d"), ("month", "%-m"), ("year", "%Y")] {
            self.fills_in(&format!("{name}-{part}"), &date.format(format).to_string()).await?;
        }
        Ok(())
    }

    /// Chooses a radio button, ticks a box, or picks the option of a select.
    pub async fn chooses(&self, name: &str, value: &str) -> anyhow::Result<()> {
        let button = By::Css(format!("main [name='{name}'][value='{value}']"));
        if let Ok(button) = self.driver.find(button).await {
            return match self.hands {
                Hands::WithAPointer => Ok(button.click().await?),
                Hands::AtTheKeyboard => self.marks(&button).await,
            };
        }
        let option = By::Css(format!("main select[name='{name}'] option[value='{value}']"));
        let option = self.driver.find(option).await.with_context(|| format!("no {value} among {name}"))?;
        match self.hands {
            Hands::WithAPointer => Ok(option.click().await?),
            Hands::AtTheKeyboard => self.picks(&self.field(name).await?, &option).await,
        }
    }

    /// Picks a file for the field of this name.
    pub async fn attaches(&self, name: &str, file: &std::path::Path) -> anyhow::Result<()> {
        let path = std::fs::canonicalize(file)?;
        let field = self.field(name).await?;
        if self.hands == Hands::AtTheKeyboard {
            self.reaches(&field).await?;
        }
        // What the browser's own dialogue would bring.
        Ok(field.send_keys(path.to_string_lossy()).await?)
    }

    /// Presses the button that says this, or contains it.
    pub async fn presses(&self, label: &str) -> anyhow::Result<()> {
        let says = self.saying(label).await?;
        let button = format!("//main//button[{says}] | //main//a[contains(@class, 'govuk-button')][{says}]");
        let found = self.driver.find(By::XPath(button)).await;
        let found = match found {
            Ok(found) => found,
            Err(_) => bail!("{} has no button {label:?}:\n{}", self.path().await?, self.reads().await?),
        };
        self.turns_the_page(found).await
    }

    /// Ticks the declaration of this name.
    pub async fn declares(&self, name: &str) -> anyhow::Result<()> {
        self.chooses(name, "yes").await
    }

    /// Opens the letter of this subject to this address, as soon as it has been delivered.
    pub async fn opens_letter(&self, to: &str, subject: &str) -> anyhow::Result<()> {
        let says = self.saying(subject).await?;
        let row = format!("//main//tr[contains(., \"{to}\")][{says}]//a");
        let patience = Duration::from_secs(30);
        let found = tokio::time::timeout(patience, async {
            loop {
                self.opens("/sandbox/mail").await?;
                if let Ok(letter) = self.driver.find(By::XPath(&row)).await {
                    return anyhow::Ok(letter);
                }
            }
        });
        let letter = found.await.with_context(|| format!("no letter {subject:?} came to {to}"))??;
        self.turns_the_page(letter).await
    }

    /// The text of the first element of the page that this CSS selector finds.
    pub async fn text_of(&self, selector: &str) -> anyhow::Result<String> {
        match self.driver.find(By::Css(selector)).await {
            Ok(element) => Ok(element.text().await?),
            Err(_) => bail!("{} has no {selector}:\n{}", self.path().await?, self.reads().await?),
        }
    }

    /// The text of what this CSS selector finds in the table's row that says this.
    pub async fn text_of_the_row(&self, words: &str, selector: &str) -> anyhow::Result<String> {
        Ok(self.row(words).await?.find(By::Css(selector)).await?.text().await?)
    }

    /// Follows the link in the table's row that says this.
    pub async fn follows_in_the_row(&self, words: &str) -> anyhow::Result<()> {
        self.turns_the_page(self.row(words).await?.find(By::Css("a")).await?).await
    }

    /// Opens what is folded away under these words.
    pub async fn opens_details(&self, words: &str) -> anyhow::Result<()> {
        let summary = format!("//main//details/summary[{}]", self.saying(words).await?);
        self.activates(&self.driver.find(By::XPath(summary)).await?).await
    }

    /// Opens whatever the page has folded away.
    pub(crate) async fn opens_everything(&self) -> anyhow::Result<()> {
        let script = "document.querySelectorAll('main details').forEach(it => it.open = true)";
        self.driver.execute(script, vec![]).await?;
        Ok(())
    }

    /// The day that it is in Kazakhstan, by the browser's clock.
    pub async fn today(&self) -> anyhow::Result<NaiveDate> {
        let script = "return new Date(Date.now() + 5 * 3600 * 1000).toISOString().slice(0, 10)";
        let today: String = self.driver.execute(script, vec![]).await?.convert()?;
        Ok(today.parse()?)
    }

    /// Downloads an address of the portal as the page would: its status and its bytes.
    pub async fn downloads(&self, path: &str) -> anyhow::Result<(u64, Vec<u8>)> {
        let script = "const [path, done] = arguments; fetch(path).then(async answer => \
            done([answer.status, Array.from(new Uint8Array(await answer.arrayBuffer()))]), \
            error => done([0, []]))";
        Ok(self.driver.execute_async(script, vec![json!(path)]).await?.convert()?)
    }

    /// Asserts that nobody has to scroll sideways to read the page.
    pub async fn reads_without_scrolling_sideways(&self) -> anyhow::Result<()> {
        let script = "const page = document.documentElement; return [page.scrollWidth, page.clientWidth]";
        let [needed, given]: [u64; 2] = self.driver.execute(script, vec![]).await?.convert()?;
        ensure!(needed <= given, "{} is {needed} wide in a window of {given}", self.path().await?);
        Ok(())
    }

    /// Whether the open page will load itself anew.
    pub async fn goes_on_by_itself(&self) -> anyhow::Result<bool> {
        let script = "return document.readyState !== 'complete' || document.querySelector('main a[href=\"?still=1\"]') !== null";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Presses the one button that sends the page's form, in whatever language it is.
    pub async fn presses_the_button(&self) -> anyhow::Result<()> {
        let button = self.driver.find(By::Css("main form button[type='submit']")).await?;
        self.turns_the_page(button).await
    }

    /// Presses the button that ends the page's last form.
    pub async fn presses_the_last_button(&self) -> anyhow::Result<()> {
        let last = "return Array.from(document.querySelectorAll('main form button[type=submit]:not([formaction^=\"/language/\"])')).filter(it => it.checkVisibility()).at(-1)";
        let button = self.driver.execute(last, vec![]).await?.element()?;
        self.turns_the_page(button).await
    }

    /// Presses the last button of the form that is sent to an address that contains this.
    pub async fn sends_to(&self, part: &str) -> anyhow::Result<()> {
        let form = By::Css(format!("main form[action*='{part}']"));
        let Ok(form) = self.driver.find(form).await else {
            bail!("{} has no form for {part}:\n{}", self.path().await?, self.reads().await?)
        };
        let buttons = form.find_all(By::Css("button[type='submit']:not([formaction^='/language/'])")).await?;
        self.turns_the_page(buttons.into_iter().last().context("a button")?).await
    }

    /// Follows the first link whose address contains this.
    pub async fn follows(&self, part: &str) -> anyhow::Result<()> {
        let link = self.driver.find(By::Css(format!("main a[href*='{part}']"))).await;
        match link {
            Ok(link) => self.turns_the_page(link).await,
            Err(_) => bail!("{} has no link to {part}:\n{}", self.path().await?, self.reads().await?),
        }
    }

    /// Keeps a picture of the whole page under `target/pictures`, to be looked at.
    pub async fn pictures(&self, name: &str) -> anyhow::Result<()> {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/pictures"));
        std::fs::create_dir_all(&folder)?;
        let script = "return Math.ceil(document.body.getBoundingClientRect().bottom + window.scrollY)";
        let height: u32 = self.driver.execute(script, vec![]).await?.convert()?;
        self.shows(height.clamp(400, 8000)).await?;
        let language = self.language().await?;
        self.driver.screenshot(&folder.join(format!("{name}-{language}-{}.png", self.width))).await?;
        self.shows(HEIGHT).await?;
        Ok(())
    }

    /// The status that the open page was answered with.
    pub async fn status(&self) -> anyhow::Result<u16> {
        let script = "return performance.getEntriesByType('navigation')[0].responseStatus";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Keeps a picture of the whole page in a file, as small as it can be read.
    pub async fn keeps_a_picture(&self, file: &std::path::Path) -> anyhow::Result<()> {
        let script = "return Math.ceil(document.body.getBoundingClientRect().bottom + window.scrollY)";
        let height: u32 = self.driver.execute(script, vec![]).await?.convert()?;
        self.shows(height.clamp(400, 6000)).await?;
        let asked = json!({ "format": "webp", "quality": 16 });
        let taken = self.driver.cdp().send_raw("Page.captureScreenshot", asked).await?;
        self.shows(HEIGHT).await?;
        let picture = BASE64_STANDARD.decode(taken["data"].as_str().context("a picture")?)?;
        Ok(std::fs::write(file, picture)?)
    }

    /// The paths of the portal that the page's own part leads to, whatever follows a question mark left out.
    pub async fn links(&self) -> anyhow::Result<Vec<String>> {
        let script = "return Array.from(document.querySelectorAll('main a[href]')) \
            .filter(link => link.origin === location.origin).map(link => link.pathname)";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Asks for the open page in another language.
    pub async fn reads_in(&self, language: &str) -> anyhow::Result<()> {
        let link = By::Css(format!("header a[hreflang='{language}']"));
        self.turns_the_page(self.driver.find(link).await?).await
    }

    pub async fn signs_out(&self) -> anyhow::Result<()> {
        let button = By::Css("header form[action='/sign-out'] button");
        self.turns_the_page(self.driver.find(button).await?).await
    }

    /// Closes the browser.
    pub async fn leaves(self) -> anyhow::Result<()> {
        Ok(self.driver.clone().quit().await?)
    }

    /// Clicks, and waits for the page that comes of it. The old page carries a mark by which it is known.
    pub(crate) async fn turns_the_page(&self, element: WebElement) -> anyhow::Result<()> {
        self.driver.execute("document.documentElement.dataset.read = ''", vec![]).await?;
        self.activates(&element).await?;
        let turned =
            "return document.readyState === 'complete' && !('read' in document.documentElement.dataset)";
        let waiting = tokio::time::timeout(Duration::from_secs(30), async {
            // Between two pages there is nothing to ask.
            while !matches!(self.driver.execute(turned, vec![]).await.map(|it| it.json() == true), Ok(true)) {
            }
        });
        waiting.await.context("no page came")?;
        self.holds_the_page().await
    }

    async fn activates(&self, element: &WebElement) -> anyhow::Result<()> {
        match self.hands {
            Hands::WithAPointer => Ok(element.click().await?),
            Hands::AtTheKeyboard => self.enters(element).await,
        }
    }

    async fn row(&self, words: &str) -> anyhow::Result<WebElement> {
        let says = self.saying(words).await?;
        match self.driver.find(By::XPath(format!("//main//tbody/tr[{says}]"))).await {
            Ok(row) => Ok(row),
            Err(_) => bail!("{} has no row {words:?}:\n{}", self.path().await?, self.reads().await?),
        }
    }

    /// For XPath: that an element says this, which is given in English, in the language of the page.
    async fn saying(&self, words: &str) -> anyhow::Result<String> {
        if words.is_empty() {
            return Ok("true()".to_owned());
        }
        let ways = ways_to_say(words, &self.language().await?);
        let all_of = |way: &Vec<String>| {
            let stretches = way.iter().map(|it| format!("contains(normalize-space(.), \"{it}\")"));
            stretches.collect::<Vec<_>>().join(" and ")
        };
        Ok(ways.iter().map(all_of).collect::<Vec<_>>().join(" or "))
    }

    async fn field(&self, name: &str) -> anyhow::Result<WebElement> {
        match self.driver.find(By::Css(format!("main [name='{name}']"))).await {
            Ok(field) => Ok(field),
            Err(_) => bail!("{} has no field {name}:\n{}", self.path().await?, self.reads().await?),
        }
    }
}

impl Drop for Person {
    /// A browser that was not closed, because the test failed, ends with its driver; nobody waits for it here.
    fn drop(&mut self) {
        self.driver.clone().leak().ok();
    }
}
