//! Where PostgreSQL's server programs are.

use super::error::EmbeddedError;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// `initdb` and `postgres` of one installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Programs {
    folder: PathBuf,
    /// The major version: 15.
    version: u32,
}

impl Programs {
    /// The oldest major version that the schema works on.
    const LEAST: u32 = 14;

    /// The newest on the search path or where distributions put them.
    pub(super) fn newest(search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let newest = Self::installed(search_path).into_iter().max_by_key(|programs| programs.version);
        let newest = newest.ok_or(EmbeddedError::NotInstalled)?;
        if newest.version < Self::LEAST {
            return Err(EmbeddedError::TooOld { found: newest.version, needed: Self::LEAST });
        }
        Ok(newest)
    }

    /// Those of the version that made `data`: no other can read it.
    pub(super) fn of(data: &Path, search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let path = data.join("PG_VERSION");
        let made_by = fs::read_to_string(&path).map_err(EmbeddedError::at(path))?.trim().to_owned();
        let installed = Self::installed(search_path);
        if installed.is_empty() {
            return Err(EmbeddedError::NotInstalled);
        }
        let same = installed.into_iter().find(|programs| programs.version.to_string() == made_by);
        same.ok_or_else(|| EmbeddedError::OtherVersion { data: data.to_owned(), made_by })
    }

    pub(super) fn initdb(&self) -> PathBuf {
        self.folder.join("initdb")
    }

    pub(super) fn postgres(&self) -> PathBuf {
        self.folder.join("postgres")
    }

    fn installed(search_path: &[PathBuf]) -> Vec<Self> {
        let debian = versions("/usr/lib/postgresql", "");
        let red_hat = versions("/usr", "pgsql-");
        let homebrew = versions("/opt/homebrew/opt", "postgresql@");
        let folders = search_path.iter().cloned().chain(debian).chain(red_hat).chain(homebrew);
        folders.filter_map(Self::in_folder).collect()
    }

    fn in_folder(folder: PathBuf) -> Option<Self> {
        if !folder.join("initdb").is_file() {
            return None;
        }
        let said =
            Command::new(folder.join("postgres")).arg("--version").stdin(Stdio::null()).output().ok()?;
        Some(Self { version: major(&String::from_utf8_lossy(&said.stdout))?, folder })
    }
}

/// The `bin` folders of every `folder/<prefix>...`.
fn versions(folder: &str, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix));
    named.map(|entry| entry.path().join("bin")).collect()
}

/// Of `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`: 15.
fn major(said: &str) -> Option<u32> {
    let version = said.split_whitespace().nth(2)?;
    let digits = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..digits].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_the_server_says_of_itself() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("postgres: not found"), None);
    }
}
