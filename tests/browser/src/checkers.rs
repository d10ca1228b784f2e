//! What pages are held against: the rules of WCAG by axe-core and by looking, and those of HTML by html-validate. Both programs
//! are installed by `script/install-page-checkers`.

use crate::Person;
use anyhow::{Context, bail, ensure};
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// WCAG 2.0 to 2.2 at levels A and AA, and what axe-core calls best practices.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

static FOLDER: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/page-checkers"));

/// A rule that a page breaks, and where.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    /// CSS selectors of the elements.
    places: Vec<String>,
}

impl Person {
    /// Asserts that the open page, as it stands now, breaks no rule of axe-core. The stamp across a visa that is no longer in
    /// force is a picture made of letters: hidden from screen readers, and said in words above.
    pub async fn finds_it_accessible(&self) -> anyhow::Result<()> {
        let program = FOLDER.join("node_modules/axe-core/axe.min.js");
        let program = std::fs::read_to_string(&program)
            .context("axe-core is missing: script/install-page-checkers installs it")?;
        self.driver.execute(format!("if (!window.axe) {{ {program} }}"), vec![]).await?;
        let run =
            "const [rules, done] = arguments; axe.run({ exclude: '.portal-paper__across' }, { runOnly: rules, resultTypes: ['violations'] }).then(
            found => done(found.violations.map(({ id, help, nodes }) =>
                ({ id, help, places: nodes.map(node => node.target.join(' ')) }))),
            error => done([{ id: 'axe', help: String(error), places: [] }]))";
        let found: Vec<Violation> = self.driver.execute_async(run, vec![json!(RULES)]).await?.convert()?;
        if found.is_empty() {
            return Ok(());
        }
        let told = found.iter().map(|it| format!("  {}: {} at {}", it.id, it.help, it.places.join(" | ")));
        bail!("{} breaks:\n{}", self.path().await?, told.collect::<Vec<_>>().join("\n"))
    }

    /// Asserts that whatever can have the focus shows it by an outline, which stays where a reader's own colours are forced
    /// on the page (WCAG 2.4.7, 1.4.11).
    pub async fn sees_every_focus(&self) -> anyhow::Result<()> {
        self.prefers("forced-colors", "active").await?;
        let script = "const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
            const ringed = it => it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 2;
            return Array.from(document.querySelectorAll(all))
                .filter(it => !it.disabled && it.getClientRects().length > 0 && it.checkVisibility({ contentVisibilityAuto: true }))
                .filter(it => {
                    it.focus({ preventScroll: true });
                    if (document.activeElement !== it) return true;
                    const label = it.nextElementSibling;
                    return !ringed(getComputedStyle(it)) && !(label && ringed(getComputedStyle(label, '::before')));
                })
                .map(it => it.outerHTML.slice(0, 160))";
        let unseen: Vec<String> = self.driver.execute(script, vec![]).await?.convert()?;
        self.prefers("forced-colors", "").await?;
        ensure!(unseen.is_empty(), "{}: the focus is not seen at {}", self.path().await?, unseen.join(" | "));
        Ok(())
    }

    /// Asserts that what colours say is said without them too, where a reader's own are forced on the page (WCAG 1.4.1, 1.4.11):
    /// a button and a field by their borders, what is chosen by a mark, a complaint by its words, a state by its name.
    pub async fn is_told_by_more_than_colour(&self) -> anyhow::Result<()> {
        self.prefers("forced-colors", "active").await?;
        let script = "const seen = it => it.checkVisibility({ contentVisibilityAuto: true }) && it.getClientRects().length > 0;
            const of = selector => Array.from(document.querySelectorAll(selector)).filter(seen);
            const lined = (it, part) => { const style = getComputedStyle(it, part);
                return ['Top', 'Bottom', 'Left', 'Right'].some(side => style[`border${side}Style`] !== 'none' \
                    && parseFloat(style[`border${side}Width`]) >= 1); };
            const marked = it => !it.checked || it.type === 'file' \
                || lined(it.nextElementSibling, '::after') && getComputedStyle(it.nextElementSibling, '::after').opacity === '1';
            const ticks = ['.govuk-radios__input', '.govuk-checkboxes__input'];
            const ticked = Array.from(document.querySelectorAll(ticks.join())).filter(it => seen(it.nextElementSibling));
            const wrong = [
                of('.govuk-button, .govuk-input, .govuk-select, .govuk-textarea, .govuk-error-summary, .govuk-form-group--error, .portal-file')
                    .filter(it => !lined(it)),
                ticked.filter(it => !marked(it) || !lined(it.nextElementSibling, '::before')),
                of('.govuk-error-message, .govuk-tag, .govuk-notification-banner__title, .portal-verdict').filter(it => !it.textContent.trim()),
                of('.govuk-input--error, .govuk-select--error, .govuk-textarea--error').filter(it => {
                    const told = it.closest('[aria-describedby]')?.getAttribute('aria-describedby').split(' ') ?? [];
                    return !told.some(id => document.getElementById(id)?.matches('.govuk-error-message'));
                }),
            ];
            return wrong.flat().map(it => it.outerHTML.slice(0, 160))";
        let untold: Vec<String> = self.driver.execute(script, vec![]).await?.convert()?;
        self.prefers("forced-colors", "").await?;
        ensure!(untold.is_empty(), "{}: only colours tell {}", self.path().await?, untold.join(" | "));
        Ok(())
    }

    /// Asserts that nothing moves by itself or glides for whoever asks for less motion (WCAG 2.3.3).
    pub async fn sees_nothing_move(&self) -> anyhow::Result<()> {
        self.prefers("prefers-reduced-motion", "reduce").await?;
        let script = "const longest = times => Math.max(...times.split(',').map(it => parseFloat(it) * (it.includes('ms') ? .001 : 1)));
            const moves = style => style.animationName !== 'none' && longest(style.animationDuration) > .01
                || longest(style.transitionDuration) > .01 || style.scrollBehavior === 'smooth';
            return Array.from(document.querySelectorAll('*'))
                .filter(it => [null, '::before', '::after'].some(part => moves(getComputedStyle(it, part))))
                .map(it => it.outerHTML.slice(0, 160))
                .concat(document.getAnimations().map(it => `${it.constructor.name} ${it.playState}`))";
        let moving: Vec<String> = self.driver.execute(script, vec![]).await?.convert()?;
        self.prefers("prefers-reduced-motion", "").await?;
        ensure!(moving.is_empty(), "{}: motion is not reduced at {}", self.path().await?, moving.join(" | "));
        Ok(())
    }

    /// Asserts that the page would stay within the window if every word of it were longer than that (WCAG 1.4.10). What
    /// scrolls within itself may.
    pub async fn finds_no_word_too_long_for(&self, width: u32) -> anyhow::Result<()> {
        self.shows_for_now(width).await?;
        let script = "const page = document.documentElement, word = '\u{416}'.repeat(60), kept = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                if (!text.data.trim() || text.parentElement.closest('script, style, svg, textarea, [role=img], .portal-scroll')) continue;
                kept.push([text, text.data]);
                text.data = word;
            }
            const sticks = page.scrollWidth <= page.clientWidth ? [] : Array.from(document.querySelectorAll('body *'))
                .filter(it => it.getBoundingClientRect().right > page.clientWidth + 1 && !it.closest('.portal-scroll, svg, option'))
                .map(it => it.outerHTML.replaceAll(word, '…').slice(0, 160));
            for (const [text, data] of kept) text.data = data;
            return sticks";
        let wide: Vec<String> = self.driver.execute(script, vec![]).await?.convert()?;
        self.shows_as_before().await?;
        let path = self.path().await?;
        ensure!(wide.is_empty(), "{path}: a long word widens the page at {}", wide.join(" | "));
        Ok(())
    }

    /// Tells the page what its reader's device is set to; nothing is as before.
    async fn prefers(&self, feature: &str, value: &str) -> anyhow::Result<()> {
        let told = json!({ "features": [{ "name": feature, "value": value }] });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", told).await?;
        Ok(())
    }

    /// Asserts that text set wider cuts nothing off and needs no scrolling sideways (WCAG 1.4.12), at a window as wide as
    /// this many pixels: 640 is 1280 at 200 %, 320 is 1280 at 400 % (WCAG 1.4.4, 1.4.10).
    pub async fn reads_wider_text_in(&self, width: u32) -> anyhow::Result<()> {
        self.shows_for_now(width).await?;
        let script = "const wider = new CSSStyleSheet();
            wider.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; \
                word-spacing: .16em !important } p { margin-bottom: 2em !important } [aria-hidden=true] { display: none !important }');
            document.adoptedStyleSheets = [wider];
            const page = document.documentElement;
            const cut = Array.from(document.querySelectorAll('body *')).filter(it => {
                const style = getComputedStyle(it);
                return style.overflowX !== 'visible' && style.overflowX !== 'auto' && it.clientWidth > 1
                    && !(it instanceof SVGElement) && !it.matches('input, select, textarea, video')
                    && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
            });
            const wide = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : [];
            document.adoptedStyleSheets = [];
            return wide.concat(cut.map(it => it.outerHTML.slice(0, 160)))";
        let cut: Vec<String> = self.driver.execute(script, vec![]).await?.convert()?;
        self.shows_as_before().await?;
        let path = self.path().await?;
        ensure!(
            cut.is_empty(),
            "{path}: wider text in a window of {width} does not fit: {}",
            cut.join(" | ")
        );
        Ok(())
    }

    /// Asserts that everything of the page came from the portal.
    pub async fn is_sent_nowhere_else(&self) -> anyhow::Result<()> {
        let script = "return performance.getEntriesByType('resource').map(it => it.name) \
            .filter(it => new URL(it).origin !== location.origin && !it.startsWith('data:'))";
        let elsewhere: Vec<String> = self.driver.execute(script, vec![]).await?.convert()?;
        ensure!(elsewhere.is_empty(), "{} asked {}", self.path().await?, elsewhere.join(", "));
        Ok(())
    }

    /// How many bytes came over the wire for the open page, its fonts aside: with its heads, for a browser that kept nothing.
    pub async fn weighs_the_page(&self) -> anyhow::Result<u64> {
        self.driver.cdp().send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        self.driver.refresh().await?;
        let script = "return performance.getEntriesByType('navigation')
            .concat(performance.getEntriesByType('resource').filter(it => !it.name.includes('.woff2')))
            .reduce((bytes, it) => bytes + it.transferSize, 0)";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }
}

/// HTML as the portal sent it, kept to be checked together: starting the validator costs more than a page.
pub struct SentPages {
    folder: PathBuf,
}

impl SentPages {
    pub fn kept_in(name: &str) -> anyhow::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/pages").join(name);
        std::fs::remove_dir_all(&folder).ok();
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Keeps a page under the name of a file.
    pub fn keep(&self, name: &str, html: &str) -> anyhow::Result<()> {
        Ok(std::fs::write(self.folder.join(format!("{name}.html")), html)?)
    }

    /// Asserts that all of them are valid.
    pub fn are_valid(&self) -> anyhow::Result<()> {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/html-validate.json");
        let validator = FOLDER.join("node_modules/html-validate/bin/html-validate.mjs");
        let checked = Command::new("node")
            .arg(validator)
            .arg("--config")
            .arg(rules)
            .args(["--formatter", "text"])
            .arg(&self.folder)
            .output()
            .context("node is missing: script/install-missing test installs it")?;
        let told = String::from_utf8_lossy(&checked.stdout);
        ensure!(
            checked.status.success(),
            "html-validate says:\n{told}{}",
            String::from_utf8_lossy(&checked.stderr)
        );
        Ok(())
    }
}
