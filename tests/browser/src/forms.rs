//! The forms of a page, sent with nothing in them.

use crate::Person;
use anyhow::Context;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

/// A form of the open page that asks for something.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Asking {
    /// Which of the page's forms it is.
    place: usize,
    /// The path that it is sent to.
    pub to: String,
    /// The names of its fields.
    pub fields: String,
}

/// What a form is answered with.
#[derive(Debug, Deserialize)]
pub(crate) struct Answered {
    /// Zero leads to another page.
    pub status: u16,
    pub html: String,
}

const EMPTIES: &str = "const form = document.querySelectorAll('main form')[arguments[0]];
    document.querySelectorAll('main details').forEach(it => it.open = true);
    form.noValidate = true;
    for (const it of form.elements) {
        if (it.matches('[type=checkbox], [type=radio]')) it.checked = false;
        else if (it.matches('select') && it.querySelector('option[value=\"\"]')) it.value = '';
        else if (it.matches('textarea, input:not([type=hidden])')) it.value = '';
    }
    const buttons = Array.from(form.querySelectorAll('button[type=submit]:not([formaction^=\"/language/\"])')).filter(it => it.checkVisibility());
    const button = buttons.filter(it => !it.matches('.govuk-button--secondary')).at(-1) ?? buttons.at(-1);";

impl Person {
    /// The page's forms that ask for something and change something.
    pub(crate) async fn forms(&self) -> anyhow::Result<Vec<Asking>> {
        let script = "const asks = it => !it.matches('button, fieldset, [type=hidden]') && it.checkVisibility();
            const button = form => Array.from(form.querySelectorAll('button[type=submit]:not([formaction^=\"/language/\"])')).some(it => it.checkVisibility());
            const names = form => new Set(Array.from(form.elements).filter(asks).map(it => it.name));
            return Array.from(document.querySelectorAll('main form')).map((form, place) => ({ form, place }))
                .filter(({ form }) => form.method === 'post' && button(form) && names(form).size > 0)
                .map(({ form, place }) => ({ place, to: new URL(form.action).pathname, fields: [...names(form)].join(' ') }))";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Empties a form, and learns what it would be answered with.
    pub(crate) async fn asks_with_nothing(&self, form: &Asking) -> anyhow::Result<Answered> {
        let script = format!(
            "const done = arguments[1]; {EMPTIES}
            const typed = new FormData(form, button), many = form.enctype === 'multipart/form-data';
            fetch(form.action, {{ method: 'POST', redirect: 'manual', body: many ? typed : new URLSearchParams(typed) }})
                .then(async answer => done({{ status: answer.status, html: await answer.text() }}),
                    error => done({{ status: 500, html: String(error) }}))"
        );
        Ok(self.driver.execute_async(script, vec![json!(form.place)]).await?.convert()?)
    }

    /// Sends a form with nothing in it.
    pub(crate) async fn sends_nothing(&self, form: &Asking) -> anyhow::Result<()> {
        let script = format!("{EMPTIES} return button");
        let button = self.driver.execute(script, vec![json!(form.place)]).await?;
        self.turns_the_page(button.element().context("a button")?).await
    }

    /// What the form of the button that this CSS selector finds is answered with as it stands.
    pub(crate) async fn html_of_the_answer(&self, button: &str) -> anyhow::Result<String> {
        let script = "const [selector, done] = arguments, button = document.querySelector(selector), form = button.form;
            const typed = new FormData(form, button), many = form.enctype === 'multipart/form-data';
            fetch(form.action, { method: 'POST', body: many ? typed : new URLSearchParams(typed) })
                .then(answer => answer.text()).then(done, done)";
        Ok(self.driver.execute_async(script, vec![json!(button)]).await?.convert()?)
    }

    pub(crate) async fn presses_what_is(&self, button: &str) -> anyhow::Result<()> {
        self.turns_the_page(self.driver.find(By::Css(button)).await?).await
    }
}
