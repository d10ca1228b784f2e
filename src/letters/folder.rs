//! The folder where letters are kept as `.eml` files when no mail server is set.

use crate::vocabulary::{Instant, LetterId};
use mail_parser::MessageParser;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// One file per letter, named by its id; a letter that is sent again stands there once.
#[derive(Debug, Clone)]
pub struct MailFolder(PathBuf);

/// A letter read back from its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLetter {
    pub id: LetterId,
    pub to: String,
    pub subject: String,
    pub at: Option<Instant>,
    pub text: String,
}

impl MailFolder {
    /// The folder `var/mail`; made when the first letter is kept.
    pub fn kept_in(var: &Path) -> Self {
        Self(var.join("mail"))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Keeps a message. Written under another name first: a reader finds it whole or not at all.
    pub fn keep(&self, id: LetterId, message: &[u8]) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.0)?;
        let draft = self.0.join(format!("{id}.{:016x}", getrandom::u64().map_err(io::Error::other)?));
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(message)?;
        file.sync_all()?;
        fs::rename(&draft, self.file(id))?;
        File::open(&self.0)?.sync_all()
    }

    /// The letters, the newest first, before one already shown. Ids tell the time, so names alone are sorted.
    pub fn newest(&self, before: Option<LetterId>, most: usize) -> io::Result<Vec<KeptLetter>> {
        let files = match fs::read_dir(&self.0) {
            Ok(files) => files,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut ids = Vec::new();
        for file in files {
            ids.extend(file?.file_name().to_str().and_then(id_of));
        }
        ids.sort_unstable_by(|one, other| other.cmp(one));
        let shown = ids.into_iter().filter(|id| before.is_none_or(|before| *id < before)).take(most);
        shown.filter_map(|id| self.read(id).transpose()).collect()
    }

    /// One letter; none when there is no such file, or it is no message.
    pub fn read(&self, id: LetterId) -> io::Result<Option<KeptLetter>> {
        match fs::read(self.file(id)) {
            Ok(raw) => Ok(parse(id, &raw)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn file(&self, id: LetterId) -> PathBuf {
        self.0.join(format!("{id}.eml"))
    }
}

/// A file's name counts only as an id in its one usual form.
fn id_of(name: &str) -> Option<LetterId> {
    let id = LetterId(name.strip_suffix(".eml")?.parse().ok()?);
    (name == format!("{id}.eml")).then_some(id)
}

fn parse(id: LetterId, raw: &[u8]) -> Option<KeptLetter> {
    let message = MessageParser::default().parse(raw)?;
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default();
    let at = message.date().and_then(|date| Instant::from_timestamp(date.to_timestamp(), 0));
    Some(KeptLetter {
        id,
        to: to.to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        at,
        text: message.body_text(0).unwrap_or_default().into_owned(),
    })
}
