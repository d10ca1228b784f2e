//! What pages are held against: the rules of WCAG by axe-core, and those of HTML by html-validate. Both are installed by
//! `script/install-page-checkers`.

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
    /// Asserts that the open page, as it stands now, breaks no rule of axe-core.
    pub async fn finds_it_accessible(&self) -> anyhow::Result<()> {
        let program = FOLDER.join("node_modules/axe-core/axe.min.js");
        let program = std::fs::read_to_string(&program)
            .context("axe-core is missing: script/install-page-checkers installs it")?;
        self.driver.execute(format!("if (!window.axe) {{ {program} }}"), vec![]).await?;
        let run =
            "const [rules, done] = arguments; axe.run({ runOnly: rules, resultTypes: ['violations'] }).then(
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

    /// Keeps what an address of the portal is answered with, under the name of a file.
    pub async fn keep(&self, reader: &Person, path: &str, name: &str) -> anyhow::Result<()> {
        let (status, html) = reader.downloads(path).await?;
        ensure!(status == 200, "{path} was answered with {status}");
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
