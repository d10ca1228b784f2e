//! Hands that have a keyboard and nothing else: what they want is reached with the Tab key, and they must see where they are.

use crate::Person;
use anyhow::{bail, ensure};
use serde_json::json;
use thirtyfour::prelude::*;

/// How a person works a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hands {
    WithAPointer,
    AtTheKeyboard,
}

/// Whoever presses Tab more often than this goes elsewhere.
const MOST_STOPS: usize = 150;

impl Person {
    pub async fn presses_tab(&self) -> anyhow::Result<()> {
        self.strikes(Key::Tab).await
    }

    pub async fn presses_enter(&self) -> anyhow::Result<()> {
        self.strikes(Key::Enter).await
    }

    /// Of the element that has the focus: its id, or its text where it has none.
    pub async fn is_at(&self) -> anyhow::Result<String> {
        let script = "const at = document.activeElement; return at.id || at.textContent.trim()";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Whether the focus is within what this CSS selector finds.
    pub async fn is_in(&self, selector: &str) -> anyhow::Result<bool> {
        let script = "return document.activeElement.closest(arguments[0]) !== null";
        Ok(self.driver.execute(script, vec![json!(selector)]).await?.convert()?)
    }

    pub async fn title(&self) -> anyhow::Result<String> {
        Ok(self.driver.title().await?)
    }

    /// Asserts that what has the focus shows it, and is not under anything (WCAG 2.4.7 and 2.4.11).
    pub async fn sees_where_it_is(&self) -> anyhow::Result<()> {
        let script = "const at = document.activeElement, box = at.getBoundingClientRect();
            const shown = [getComputedStyle(at)];
            if (at.nextElementSibling) shown.push(getComputedStyle(at.nextElementSibling, '::before'));
            const ring = shown.some(it => it.boxShadow !== 'none' || it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 2);
            const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            return ring && inside ? '' : `${at.outerHTML.slice(0, 200)}, ring ${ring}, inside ${inside}`";
        let missing: String = self.driver.execute(script, vec![]).await?.convert()?;
        ensure!(missing.is_empty(), "{}: no focus is seen at {missing}", self.path().await?);
        Ok(())
    }

    /// Presses Tab until the element has the focus; of radio buttons one has it for all.
    pub(crate) async fn reaches(&self, element: &WebElement) -> anyhow::Result<()> {
        let there = "const [wanted] = arguments, at = document.activeElement;
            return at === wanted || wanted.type === 'radio' && at.type === 'radio' && at.name === wanted.name";
        for _ in 0..MOST_STOPS {
            if self.driver.execute(there, vec![element.to_json()?]).await?.json() == &json!(true) {
                return self.sees_where_it_is().await;
            }
            self.presses_tab().await?;
        }
        bail!("{} has {} out of the keyboard's reach", self.path().await?, element.outer_html().await?)
    }

    pub(crate) async fn enters(&self, element: &WebElement) -> anyhow::Result<()> {
        self.reaches(element).await?;
        self.presses_enter().await
    }

    pub(crate) async fn empties(&self, field: &WebElement) -> anyhow::Result<()> {
        self.reaches(field).await?;
        Ok(field.send_keys(Key::Control + "a" + Key::Delete).await?)
    }

    /// Ticks a box, or goes through radio buttons with the arrow until this one is chosen.
    pub(crate) async fn marks(&self, button: &WebElement) -> anyhow::Result<()> {
        self.reaches(button).await?;
        let is_the_one = "return document.activeElement === arguments[0]";
        for _ in 0..MOST_STOPS {
            if self.driver.execute(is_the_one, vec![button.to_json()?]).await?.json() == &json!(true) {
                if !button.is_selected().await? {
                    self.strikes(' ').await?;
                }
                return Ok(());
            }
            self.strikes(Key::Down).await?;
        }
        bail!("{} has {} out of the arrows' reach", self.path().await?, button.outer_html().await?)
    }

    /// Types what the option says, as selects are used.
    pub(crate) async fn picks(&self, select: &WebElement, option: &WebElement) -> anyhow::Result<()> {
        self.reaches(select).await?;
        select.send_keys(option.text().await?.trim()).await?;
        ensure!(option.is_selected().await?, "{} was not picked", option.text().await?);
        Ok(())
    }

    async fn strikes(&self, key: impl Into<char>) -> anyhow::Result<()> {
        Ok(self.driver.action_chain().send_keys(String::from(key.into())).perform().await?)
    }
}
