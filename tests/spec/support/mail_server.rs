//! A mail server of a test: it speaks just enough SMTP (RFC 5321) to take a letter or turn it away.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// Listens on loopback until the test process ends.
pub struct MailServer {
    pub url: String,
    taken: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    pub fn that_takes_everything() -> Self {
        Self::answering("250 here")
    }

    /// `reply` is what the recipient's name is answered with, for instance `550 nobody of that name`.
    pub fn answering(reply: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let taken = Arc::new(Mutex::new(Vec::new()));
        let kept = taken.clone();
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let kept = kept.clone();
                std::thread::spawn(move || serve(connection.unwrap(), reply, &kept).ok());
            }
        });
        Self { url, taken }
    }

    /// The messages taken, as they came.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

fn serve(connection: TcpStream, reply: &str, taken: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let say = |text: &str| (&connection).write_all(format!("{text}\r\n").as_bytes());
    say("220 a mail server")?;
    while let Some(line) = lines.next().transpose()? {
        match line.split(' ').next().unwrap_or_default() {
            "RCPT" => say(reply)?,
            "DATA" => {
                say("354 go on")?;
                let message: Vec<String> =
                    lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                taken.lock().unwrap().push(message.join("\r\n"));
                say("250 taken")?;
            }
            "QUIT" => return say("221 good-bye"),
            _ => say("250 well")?,
        }
    }
    Ok(())
}
