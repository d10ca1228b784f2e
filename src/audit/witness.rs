//! The witness: a folder outside the database, where the signed heads are kept, and the key that signs them.

use crate::audit::heads::{self, NO_LINE, SignedHead, Statement, Vantage};
use crate::vocabulary::Instant;
use p256::ecdsa::{SigningKey, VerifyingKey};
use p256::elliptic_curve::Generate;
use p256::pkcs8::{EncodePrivateKey, LineEnding};
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Where the signed heads are, and the key. It does not print.
#[derive(Clone)]
pub struct Witness {
    folder: PathBuf,
    key: SigningKey,
}

#[derive(Debug, thiserror::Error)]
pub enum WitnessError {
    #[error("{} may be read by others: make it readable for its owner alone (chmod 600)", .0.display())]
    Readable(PathBuf),
    #[error("{} holds no P-256 private key in PEM", .0.display())]
    NotAKey(PathBuf),
    #[error("{} cannot be kept: {error}", path.display())]
    Broken { path: PathBuf, error: io::Error },
}

impl Witness {
    /// The witness at `var/audit` with the key at `var/keys/audit.pem`, which is drawn by the first who asks.
    pub fn kept_in(var: &Path) -> Result<Self, WitnessError> {
        let (folder, keys) = (var.join("audit"), var.join("keys"));
        let path = keys.join("audit.pem");
        let broken = |error| WitnessError::Broken { path: path.clone(), error };
        for folder in [&folder, &keys] {
            DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(broken)?;
        }

        if !path.try_exists().map_err(broken)? {
            draw_key(&keys, &path).map_err(broken)?;
        }

        if fs::metadata(&path).map_err(broken)?.permissions().mode() & 0o077 != 0 {
            return Err(WitnessError::Readable(path));
        }
        let pem = fs::read_to_string(&path).map_err(broken)?;
        let key = p256::SecretKey::from_pem(&pem).map_err(|_| WitnessError::NotAKey(path.clone()))?;
        Ok(Self { folder, key: key.into() })
    }

    pub fn key(&self) -> &VerifyingKey {
        self.key.verifying_key()
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Opens the book for writing; none while another holds it.
    pub fn open(&self) -> io::Result<Option<Book>> {
        let lock = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(self.folder.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let mut last = None;
        for path in days(&self.folder)?.into_iter().rev() {
            mend(&path)?;
            last = last_line(&path)?.map(|line| (path, line));
            if last.is_some() {
                break;
            }
        }
        Ok(Some(Book { witness: self.clone(), _lock: lock, last }))
    }
}

/// Written whole under another name and linked: no reader sees half a key, and a key in use is never replaced.
fn draw_key(keys: &Path, path: &Path) -> io::Result<()> {
    let key = SigningKey::try_generate().map_err(io::Error::other)?;
    let pem = key.to_pkcs8_pem(LineEnding::LF).map_err(io::Error::other)?;
    let draft = keys.join(format!("audit.{:016x}", getrandom::u64().map_err(io::Error::other)?));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    file.write_all(pem.as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        Err(_) | Ok(()) => File::open(keys)?.sync_all(),
    }
}

/// The witness's book, held by one writer at a time: the lock goes with it.
pub struct Book {
    witness: Witness,
    _lock: File,
    last: Option<(PathBuf, String)>,
}

impl Book {
    /// From where the last line of this witness had seen the database.
    pub fn seen(&self) -> Option<Vantage> {
        let (_, line) = self.last.as_ref()?;
        heads::read(line, self.witness.key())?.seen
    }

    /// Appends a signed line that is on the disk when this returns.
    pub fn append(&mut self, at: Instant, seen: Option<Vantage>, signed: Vec<SignedHead>) -> io::Result<()> {
        let previous = self.last.as_ref().map_or(NO_LINE.to_owned(), |(_, line)| heads::digest(line));
        let statement = Statement { at, seen, heads: signed, previous };
        let line = heads::sign(statement, &self.witness.key)?;
        // A clock set back must not put a line before its predecessor.
        let day = self.witness.folder.join(format!("heads-{}.jsonl", at.format("%Y-%m-%d")));
        let path = match &self.last {
            Some((last, _)) if *last > day => last.clone(),
            Some(_) | None => day,
        };
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&path)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_all()?;
        File::open(&self.witness.folder)?.sync_all()?;
        self.last = Some((path, line));
        Ok(())
    }
}

/// The files of a witness, the earliest first.
fn days(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut days = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("heads-") && name.ends_with(".jsonl") {
            days.push(path);
        }
    }
    days.sort();
    Ok(days)
}

/// Takes away the half line that a crash may have left: nobody was told that it stands.
fn mend(path: &Path) -> io::Result<()> {
    let file = OpenOptions::new().read(true).write(true).open(path)?;
    let whole = end_of_line_before(&file, u64::MAX)?;
    if whole < file.metadata()?.len() {
        file.set_len(whole)?;
        file.sync_all()?;
    }
    Ok(())
}

fn last_line(path: &Path) -> io::Result<Option<String>> {
    let mut file = File::open(path)?;
    let end = file.metadata()?.len();
    if end == 0 {
        return Ok(None);
    }
    let start = end_of_line_before(&file, end - 1)?;
    file.seek(SeekFrom::Start(start))?;
    let mut line = String::new();
    file.take(end - 1 - start).read_to_string(&mut line)?;
    Ok(Some(line))
}

/// The place after the last newline that stands before `limit`; 0 when there is none. Read from behind, in pieces.
fn end_of_line_before(mut file: &File, limit: u64) -> io::Result<u64> {
    const PIECE: u64 = 64 * 1024;
    let mut end = limit.min(file.metadata()?.len());
    let mut piece = Vec::new();
    while end > 0 {
        let start = end.saturating_sub(PIECE);
        file.seek(SeekFrom::Start(start))?;
        piece.clear();
        file.take(end - start).read_to_end(&mut piece)?;
        if let Some(place) = piece.iter().rposition(|&byte| byte == b'\n') {
            return Ok(start + place as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}

/// The lines of a witness from the first to the last, one at a time, each with the place where it stands.
pub struct Lines {
    days: std::vec::IntoIter<PathBuf>,
    open: Option<(String, usize, BufReader<File>)>,
}

impl Lines {
    pub fn of(folder: &Path) -> io::Result<Self> {
        Ok(Self { days: days(folder)?.into_iter(), open: None })
    }
}

impl Iterator for Lines {
    type Item = io::Result<(String, String)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((name, number, reader)) = &mut self.open {
                let mut line = Vec::new();
                match reader.read_until(b'\n', &mut line) {
                    Err(error) => return Some(Err(error)),
                    // A last line without its end is one that was never finished.
                    Ok(_) if line.pop() == Some(b'\n') => {
                        *number += 1;
                        let text = String::from_utf8_lossy(&line).into_owned();
                        return Some(Ok((format!("{name}:{number}"), text)));
                    }
                    Ok(_) => self.open = None,
                }
            }
            let path = self.days.next()?;
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            match File::open(&path) {
                Ok(file) => self.open = Some((name, 0, BufReader::new(file))),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

#[cfg(test)]
mod tests;
