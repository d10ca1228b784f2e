//! The portal as it is served to people: its own process, its own private database, its demo accounts.

use anyhow::{Context, bail};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A served portal. Dropped, it is killed; its private database ends with it.
pub struct Portal {
    pub url: String,
    /// What it said at its start, up to the line that it is ready.
    pub said: String,
    process: Child,
    var: PathBuf,
}

impl Portal {
    /// Starts `visa-portal serve` on free ports with everything of its own.
    pub async fn start() -> anyhow::Result<Self> {
        let (public, private) = (free_port()?, free_port()?);
        let var = std::env::temp_dir().join(format!("visa-portal-browser-{}-{public}", std::process::id()));
        let url = format!("http://localhost:{public}");
        let mut process = Command::new(program()?)
            .arg("serve")
            .env_remove("DATABASE_URL")
            .env_remove("SMTP_URL")
            .env("VAR", &var)
            .env("LISTEN", format!("127.0.0.1:{public}"))
            .env("PRIVATE_LISTEN", format!("127.0.0.1:{private}"))
            .env("PUBLIC_URL", &url)
            .env("SANDBOX", "on")
            .env("DEMO", "on")
            .env("FLOOD_LIMIT", "0")
            // where nobody listens: an endpoint of its own for whoever adds one
            .env("WEBHOOK_LOOPBACK_PORTS", "9")
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let mut lines = BufReader::new(process.stdout.take().context("the portal's words")?).lines();
        let mut said = String::new();
        loop {
            let Some(line) = lines.next_line().await? else {
                bail!("the portal ended before it was ready:\n{said}")
            };
            said.push_str(&line);
            said.push('\n');
            if line.contains("is at http") {
                break;
            }
        }
        // What it says later must go somewhere, or it would wait for a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { url, said, process, var })
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        self.process.start_kill().ok();
        std::fs::remove_dir_all(&self.var).ok();
    }
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// The portal's program, which cargo built beside this program, or beside the folder of this test.
fn program() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let beside = own.ancestors().skip(1).take(2).map(|folder| folder.join("visa-portal"));
    beside.into_iter().find(|program| program.is_file()).context("cargo build builds the portal first")
}
