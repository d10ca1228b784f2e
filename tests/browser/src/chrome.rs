//! Debian's Chromium, driven by a ChromeDriver of its own.

use crate::keyboard::Hands;
use crate::person::{Along, Person};
use crate::portal::{Portal, free_port};
use anyhow::{Context, bail};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A ChromeDriver. Dropped, it is killed with the browsers it started.
pub struct Chrome {
    url: String,
    process: Child,
    /// Where the browsers keep their profiles.
    folder: PathBuf,
}

impl Chrome {
    pub async fn start() -> anyhow::Result<Self> {
        rustls::crypto::ring::default_provider().install_default().ok();
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("visa-portal-chrome-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let mut process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .env("TMPDIR", &folder)
            .process_group(0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("chromedriver: script/install-missing test installs it")?;
        let mut lines = BufReader::new(process.stdout.take().context("chromedriver's words")?).lines();
        loop {
            let Some(line) = lines.next_line().await? else {
                bail!("chromedriver ended before it was ready")
            };
            if line.contains("started successfully") {
                break;
            }
        }
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { url: format!("http://127.0.0.1:{port}"), process, folder })
    }

    /// Somebody with a browser of their own, in a language and a window of this width.
    pub async fn person(&self, portal: &Portal, language: &str, width: u32) -> anyhow::Result<Person> {
        self.browser(portal, width, json!({ "intl.accept_languages": language }), &[]).await
    }

    /// Somebody who never touches a pointer.
    pub async fn person_at_the_keyboard(
        &self,
        portal: &Portal,
        language: &str,
        width: u32,
    ) -> anyhow::Result<Person> {
        let mut person = self.person(portal, language, width).await?;
        person.hands = Hands::AtTheKeyboard;
        Ok(person)
    }

    /// The same, who holds every page on the way against the rules of axe-core.
    pub async fn walker_at_the_keyboard(
        &self,
        portal: &Portal,
        language: &str,
        width: u32,
    ) -> anyhow::Result<Person> {
        let mut person = self.person_at_the_keyboard(portal, language, width).await?;
        person.along = Along::Accessible;
        Ok(person)
    }

    /// Somebody whose browser runs no script of any page, and to whose window every page on the way must fit.
    pub async fn walker_without_scripts(
        &self,
        portal: &Portal,
        language: &str,
        width: u32,
    ) -> anyhow::Result<Person> {
        let mut person = self.person_without_scripts(portal, language, width).await?;
        person.along = Along::Fitting;
        Ok(person)
    }

    /// Somebody whose camera sees a film (YUV4MPEG2) over and over, and who lets every page use it.
    pub async fn person_with_camera(
        &self,
        portal: &Portal,
        language: &str,
        film: &Path,
    ) -> anyhow::Result<Person> {
        let camera = [
            "--use-fake-ui-for-media-stream".to_owned(),
            "--use-fake-device-for-media-stream".to_owned(),
            format!("--use-file-for-fake-video-capture={}", film.display()),
        ];
        self.browser(portal, 1280, json!({ "intl.accept_languages": language }), &camera).await
    }

    /// Somebody whose browser runs no script of any page.
    pub async fn person_without_scripts(
        &self,
        portal: &Portal,
        language: &str,
        width: u32,
    ) -> anyhow::Result<Person> {
        let scripts = "profile.managed_default_content_settings.javascript";
        self.browser(portal, width, json!({ "intl.accept_languages": language, scripts: 2 }), &[]).await
    }

    async fn browser(
        &self,
        portal: &Portal,
        width: u32,
        preferences: Value,
        further: &[String],
    ) -> anyhow::Result<Person> {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
        ] {
            wanted.add_arg(argument)?;
        }
        for argument in further {
            wanted.add_arg(argument)?;
        }
        wanted.add_experimental_option("prefs", preferences)?;
        let driver = WebDriver::new(&self.url, wanted).await?;
        Person::at_a_window(driver, portal.url.clone(), width).await
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        // The browsers are in the driver's process group, and outlive it otherwise.
        if let Some(group) = self.process.id() {
            let kill = format!("kill -KILL -- -{group}");
            std::process::Command::new("bash").args(["-c", &kill]).status().ok();
        }
        std::fs::remove_dir_all(&self.folder).ok();
    }
}
