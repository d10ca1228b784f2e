//! A simulator of Stripe that nobody here wrote, from PyPI: `script/install-acquirers` puts it under `target/`.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// What it signs its webhooks under.
pub const SIMULATED_SECRET: &str = "whsec_of_the_simulator";

/// The address that a simulator will have, so that a portal can be told of it first.
pub struct Simulator {
    pub url: String,
    port: u16,
    process: Option<Child>,
}

/// The Python that has the packages of PyPI.
pub fn acquirers_python() -> PathBuf {
    let python = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/acquirers/bin/python"));
    assert!(python.exists(), "script/install-acquirers brings {}", python.display());
    python
}

impl Simulator {
    pub fn to_be() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { url: format!("http://127.0.0.1:{port}"), port, process: None }
    }

    /// Starts it, to send its webhooks to an address; to none where it is empty.
    pub async fn starts(&mut self, notify_url: &str) {
        let mut process = Command::new(acquirers_python())
            .args(["-m", "getpaid_simulator"])
            .env("SIMULATOR_HOST", "127.0.0.1")
            .env("SIMULATOR_PORT", self.port.to_string())
            .env("SIMULATOR_STRIPE_NOTIFY_URL", notify_url)
            .env("SIMULATOR_STRIPE_WEBHOOK_SECRET", SIMULATED_SECRET)
            .env("NO_PROXY", "127.0.0.1")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        while !lines.next_line().await.unwrap().expect("the simulator starts").contains("Uvicorn running") {}
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        self.process = Some(process);
    }

    /// Presses a button of its hosted page: pay, pay_delayed, decline or abandon. Answers where the browser is sent.
    pub async fn presses(&self, checkout: &str, action: &str) -> String {
        let answer = self.client().post(checkout).form(&[("action", action)]).send().await.unwrap();
        assert!(answer.status().is_redirection(), "{}", answer.status());
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    /// What nobody does at a page: settle_delayed, fail_delayed, expire_session.
    pub async fn operates(&self, checkout: &str, action: &str) {
        let address = checkout.replace("/authorize/", "/ops/");
        let answer = self.client().post(address).json(&serde_json::json!({ "action": action }));
        assert!(answer.send().await.unwrap().status().is_success());
    }

    fn client(&self) -> reqwest::Client {
        reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap()
    }
}
