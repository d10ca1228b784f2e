//! The folder that holds the data: whose it is, and how it is made.

use super::error::EmbeddedError;
use super::process;
use super::programs::Programs;
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

/// Whom the server runs as, where that is not the portal's own user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) user: u32,
    pub(super) group: u32,
}

/// A folder of data that a server can be started on.
#[derive(Debug)]
pub(super) struct Cluster {
    pub(super) data: PathBuf,
    /// `data`, held open: the server reaches it through this descriptor.
    pub(super) folder: File,
    pub(super) owner: Option<Owner>,
    pub(super) programs: Programs,
}

impl Cluster {
    /// The cluster at `var/pg`, made first where there is none. Made under another name and renamed when complete: what
    /// stands at `var/pg` is always whole. The caller holds the lock on `var`.
    pub(super) fn find_or_make(var: &Path, search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let data = var.join("pg");
        match fs::metadata(&data) {
            Ok(metadata) => {
                let programs = Programs::of(&data, search_path)?;
                let found = Owner { user: metadata.uid(), group: metadata.gid() };
                let owner = match process::effective_user() {
                    0 if found.user == 0 => return Err(EmbeddedError::ForeignOwner(data)),
                    0 => Some(found),
                    myself if myself == found.user => None,
                    _ => return Err(EmbeddedError::ForeignOwner(data)),
                };
                let folder = File::open(&data).map_err(EmbeddedError::at(&data))?;
                Ok(Self { data, folder, owner, programs })
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Self::make(var, data, search_path),
            Err(error) => Err(EmbeddedError::Broken { path: data, error }),
        }
    }

    fn make(var: &Path, data: PathBuf, search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let programs = Programs::newest(search_path)?;
        let owner = if process::effective_user() == 0 { Some(unprivileged()?) } else { None };
        let draft = var.join("pg.new");
        remove(&draft).map_err(EmbeddedError::at(&draft))?;
        DirBuilder::new().mode(0o700).create(&draft).map_err(EmbeddedError::at(&draft))?;
        if let Some(Owner { user, group }) = owner {
            std::os::unix::fs::chown(&draft, Some(user), Some(group)).map_err(EmbeddedError::at(&draft))?;
        }
        let folder = File::open(&draft).map_err(EmbeddedError::at(&draft))?;
        let made = Self { data, folder, owner, programs };

        made.initialise()
            .map_err(|error| EmbeddedError::NotMade { data: draft.clone(), said: error.to_string() })?;

        fs::rename(&draft, &made.data).map_err(EmbeddedError::at(&draft))?;
        File::open(var).and_then(|var| var.sync_all()).map_err(EmbeddedError::at(var))?;
        Ok(made)
    }

    /// A role and a database `portal`, UTF-8, with checksums on every page. Trust is only ever asked for on the socket.
    fn initialise(&self) -> io::Result<()> {
        let locale = if cfg!(target_os = "linux") { "C.UTF-8" } else { "en_US.UTF-8" };
        let mut initdb = process::command(&self.programs.initdb(), self.owner, &self.folder);
        initdb.arg("-D").arg(process::path_for_child(&self.folder, &self.draft()));
        initdb.args(["--username=portal", "--auth-local=trust", "--auth-host=reject"]);
        initdb.args(["--encoding=UTF8", "--data-checksums", &format!("--locale={locale}")]);
        succeeded(initdb.stdin(Stdio::null()).output()?)?;

        let mut single = process::command(&self.programs.postgres(), self.owner, &self.folder);
        single
            .arg("--single")
            .arg("-D")
            .arg(process::path_for_child(&self.folder, &self.draft()))
            .arg("postgres");
        let mut single =
            single.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        if let Some(mut stdin) = single.stdin.take() {
            stdin.write_all(b"create database portal\n")?;
        }
        succeeded(single.wait_with_output()?)
    }

    fn draft(&self) -> PathBuf {
        self.data.with_extension("new")
    }
}

/// A server killed together with its portal may still be writing for a moment.
fn remove(folder: &Path) -> io::Result<()> {
    let mut tries = 0;
    loop {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(_) if tries < 50 => {
                tries += 1;
                std::thread::sleep(Duration::from_millis(100));
            }
            result => return result,
        }
    }
}

/// An ERROR of the single-user server does not show in its exit status.
fn succeeded(output: Output) -> io::Result<()> {
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).trim().to_owned();
    if output.status.success() && !said.contains("ERROR:") { Ok(()) } else { Err(io::Error::other(said)) }
}

/// The user of Debian's package, else the one that owns nothing. A bare number will not do: initdb asks for the name.
fn unprivileged() -> Result<Owner, EmbeddedError> {
    let users = fs::read_to_string("/etc/passwd").map_err(EmbeddedError::at("/etc/passwd"))?;
    owner_named("postgres", &users).or_else(|| owner_named("nobody", &users)).ok_or(EmbeddedError::NoUser)
}

fn owner_named(name: &str, users: &str) -> Option<Owner> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (found, _password) = (fields.next()?, fields.next()?);
        let owner = Owner { user: fields.next()?.parse().ok()?, group: fields.next()?.parse().ok()? };
        (found == name && owner.user != 0).then_some(owner)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_its_whole_name() {
        let users = "root:x:0:0:root:/root:/bin/bash\npostgres2:x:9:9::/:/bin/sh\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(owner_named("postgres", users), Some(Owner { user: 101, group: 104 }));
        assert_eq!(owner_named("nobody", users), None);
        assert_eq!(owner_named("root", users), None);
    }
}
