//! A browser without a window: it keeps cookies, fills in the forms that a page shows, and follows where it is sent.

use reqwest::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{Client, Response, StatusCode, multipart, redirect};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// One person's browser. A clone shares its cookies, as a second tab does.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    base: String,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    language: String,
    address: Option<String>,
}

/// A page as it was answered.
#[derive(Debug, Clone)]
pub struct Page {
    pub status: StatusCode,
    pub path: String,
    pub headers: HeaderMap,
    pub html: String,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().build().unwrap();
        Self { client, base: base.to_owned(), cookies: Arc::default(), language: "en".into(), address: None }
    }

    #[must_use]
    pub fn reading(mut self, language: &str) -> Self {
        self.language = language.into();
        self
    }

    /// Comes from another address than this machine's, as a trusted proxy tells it.
    #[must_use]
    pub fn from(mut self, address: &str) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Opens a path and follows redirects.
    pub async fn get(&self, path: &str) -> Page {
        let mut page = self.get_once(path).await;
        for _ in 0..10 {
            let Some(next) = page.location() else { return page };
            page = self.get_once(&next).await;
        }
        panic!("{path} never comes to an end");
    }

    /// Opens a path and stays at the first answer.
    pub async fn get_once(&self, path: &str) -> Page {
        let request = self.client.get(self.address(path)).headers(self.headers());
        self.take(path, request.send().await.unwrap()).await
    }

    /// Fills in the one form of the page that has all these fields, presses its button, and follows. Where a change is shown before it is
    /// made, makes it.
    pub async fn submit(&self, page: &Page, fields: &[(&str, &str)]) -> Page {
        let mut answer = self.submit_once(page, fields).await;
        if answer.html.contains("name=\"foreseen\"") {
            answer = self.submit_once(&answer, &[("foreseen", "save")]).await;
        }
        match answer.location() {
            Some(next) => self.get(&next).await,
            None => answer,
        }
    }

    /// As [`Browser::submit`], staying at the first answer.
    pub async fn submit_once(&self, page: &Page, fields: &[(&str, &str)]) -> Page {
        let (action, pairs) = page.filled_form(fields);
        self.post(&action, &pairs).await
    }

    /// Posts fields as they are given, without a page before it.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Page {
        self.post_as("same-origin", path, fields).await
    }

    /// As [`Browser::post`], from a page whose site a browser would name so.
    pub async fn post_as(&self, site: &str, path: &str, fields: &[(String, String)]) -> Page {
        let request = self
            .client
            .post(self.address(path))
            .headers(self.headers())
            .header("sec-fetch-site", site)
            .form(fields);
        self.take(path, request.send().await.unwrap()).await
    }

    /// Sends the page's form that takes a file, and follows.
    pub async fn upload(&self, page: &Page, field: &str, file: Vec<u8>, fields: &[(&str, &str)]) -> Page {
        let (action, _) = page.filled_form_with_file(field, fields);
        self.upload_at(&action, page, (field, file), fields).await
    }

    /// As [`Browser::upload`], by a button that sends the form to an address of its own.
    pub async fn upload_at(
        &self,
        action: &str,
        page: &Page,
        (field, file): (&str, Vec<u8>),
        fields: &[(&str, &str)],
    ) -> Page {
        let (_, pairs) = page.filled_form_with_file(field, fields);
        let mut form = multipart::Form::new();
        for (name, text) in pairs {
            form = form.text(name, text);
        }
        form = form.part(field.to_owned(), multipart::Part::bytes(file).file_name("picture"));
        let request = self
            .client
            .post(self.address(action))
            .headers(self.headers())
            .header("sec-fetch-site", "same-origin")
            .multipart(form);
        let answer = self.take(action, request.send().await.unwrap()).await;
        match answer.location() {
            Some(next) => self.get(&next).await,
            None => answer,
        }
    }

    pub async fn bytes(&self, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let response = self.client.get(self.address(path)).headers(self.headers()).send().await.unwrap();
        (response.status(), response.headers().clone(), response.bytes().await.unwrap().to_vec())
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// The cookies as a request carries them.
    pub fn cookies(&self) -> String {
        let pairs = self.cookies.lock().unwrap();
        pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.into(), value.into());
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, self.cookies().parse().unwrap());
        headers.insert("accept-language", self.language.parse().unwrap());
        if let Some(address) = &self.address {
            headers.insert("x-forwarded-for", address.parse().unwrap());
        }
        headers
    }

    async fn take(&self, path: &str, response: Response) -> Page {
        for set in response.headers().get_all(SET_COOKIE) {
            let text = set.to_str().unwrap();
            let (name, rest) = text.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if text.contains("Max-Age=0") {
                cookies.remove(name)
            } else {
                cookies.insert(name.into(), value.into())
            };
        }
        let (status, headers) = (response.status(), response.headers().clone());
        let html = response.text().await.unwrap_or_default();
        Page { status, path: path.to_owned(), headers, html }
    }
}

impl Page {
    /// Where the answer sends the browser, as a path of this portal or an address elsewhere.
    pub fn location(&self) -> Option<String> {
        self.headers.get(LOCATION).map(|value| value.to_str().unwrap().to_owned())
    }

    /// The words of the page, blanks folded. A mark within a word parts nothing.
    pub fn text(&self) -> String {
        let unmarked = self.html.replace("<mark>", "").replace("</mark>", "");
        let document = Html::parse_document(&unmarked);
        let main = select(&document, "main").into_iter().next().unwrap_or_else(|| document.root_element());
        main.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Asserts that the page was shown and says this.
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "{} does not say {words:?}:\n{}", self.path, self.text());
        self
    }

    pub fn does_not_say(&self, words: &str) -> &Self {
        assert!(!self.text().contains(words), "{} says {words:?}", self.path);
        self
    }

    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}:\n{}", self.path, self.text());
        self
    }

    /// Asserts a 422 with a complaint beside this field and in the summary.
    pub fn complains_about(&self, field: &str) -> &Self {
        self.is(422);
        let document = Html::parse_document(&self.html);
        let linked = select(
            &document,
            &format!(".govuk-error-summary a[href='#{field}'], .govuk-error-summary a[href='#{field}-day']"),
        );
        assert!(!linked.is_empty(), "{} has no complaint about {field}:\n{}", self.path, self.text());
        self
    }

    /// The value that a field shows.
    pub fn value(&self, field: &str) -> String {
        let document = Html::parse_document(&self.html);
        let inputs = select(&document, &format!("input[name='{field}']"));
        inputs.first().and_then(|input| input.value().attr("value")).unwrap_or_default().to_owned()
    }

    /// The first link whose address contains this.
    pub fn link(&self, part: &str) -> String {
        let document = Html::parse_document(&self.html);
        let links = select(&document, "a");
        let found = links.iter().filter_map(|a| a.value().attr("href")).find(|href| href.contains(part));
        found.unwrap_or_else(|| panic!("{} has no link to {part}:\n{}", self.path, self.text())).to_owned()
    }

    fn filled_form(&self, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        self.fill(&fields.iter().map(|(name, _)| *name).collect::<Vec<_>>(), fields)
    }

    fn filled_form_with_file(&self, file: &str, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let mut needed: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
        needed.push(file);
        let (action, mut pairs) = self.fill(&needed, fields);
        pairs.retain(|(name, _)| name != file);
        (action, pairs)
    }

    fn fill(&self, needed: &[&str], fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let document = Html::parse_document(&self.html);
        let forms = select(&document, "main form");
        let form = forms
            .into_iter()
            .find(|form| needed.iter().all(|name| has_field(form, name)))
            .unwrap_or_else(|| panic!("{} has no form with {needed:?}:\n{}", self.path, self.text()));
        let mut pairs = shown_values(&form);
        pairs.retain(|(name, _)| !fields.iter().any(|(field, _)| field == name));
        pairs.extend(fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        let action = form.value().attr("action").filter(|action| !action.is_empty()).unwrap_or(&self.path);
        (action.to_owned(), pairs)
    }
}

fn has_field(form: &ElementRef<'_>, name: &str) -> bool {
    form.select(&Selector::parse(&format!("[name='{name}']")).unwrap()).next().is_some()
}

/// What the form would send if nothing were touched.
fn shown_values(form: &ElementRef<'_>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for field in form.select(&Selector::parse("input, textarea, select").unwrap()) {
        let element = field.value();
        let Some(name) = element.attr("name") else { continue };
        let value = match (element.name(), element.attr("type").unwrap_or("text")) {
            ("textarea", _) => Some(field.text().collect()),
            ("select", _) => field
                .select(&Selector::parse("option[selected]").unwrap())
                .next()
                .map(|option| option.value().attr("value").unwrap_or_default().to_owned()),
            (_, "radio" | "checkbox") => {
                element.attr("checked").map(|_| element.attr("value").unwrap_or("on").to_owned())
            }
            (_, "submit" | "button" | "file") => None,
            (_, _) => Some(element.attr("value").unwrap_or_default().to_owned()),
        };
        pairs.extend(value.map(|value| (name.to_owned(), value)));
    }
    pairs
}

fn select<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}
