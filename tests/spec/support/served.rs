//! The portal as a process of its own, which can be killed.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

pub struct Served {
    pub url: String,
    process: Child,
    var: std::path::PathBuf,
}

impl Served {
    /// Serves a database that is migrated already.
    pub async fn start(database_url: &str) -> Self {
        Self::with(database_url, &[]).await
    }

    /// As [`Served::start`], with settings of its own.
    pub async fn with(database_url: &str, settings: &[(&str, &str)]) -> Self {
        let (public, private) = (free_port(), free_port());
        let var = std::env::temp_dir().join(format!("visa-portal-served-{}", uuid::Uuid::now_v7()));
        let url = format!("http://127.0.0.1:{public}");
        let mut process = Command::new(env!("CARGO_BIN_EXE_visa-portal"))
            .arg("serve")
            .env("DATABASE_URL", database_url)
            .env("ALLOW_UNSAFE_DURABILITY_FOR_THROWAWAY_DATABASE", "on")
            .env("VAR", &var)
            .env("LISTEN", format!("127.0.0.1:{public}"))
            .env("PRIVATE_LISTEN", format!("127.0.0.1:{private}"))
            .env("PUBLIC_URL", format!("http://localhost:{public}"))
            .env("FLOOD_LIMIT", "0")
            .env("RUST_LOG", "error")
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let ready = said.by_ref().map_while(Result::ok).any(|line| line.contains("is at http"));
        assert!(ready, "the portal ended before it was ready");
        std::thread::spawn(move || said.for_each(drop));
        Self { url, process, var }
    }

    /// `kill -9`.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
        std::fs::remove_dir_all(&self.var).ok();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
