//! The key material that everything kept secret is derived from.

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretSlice};
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// At least 32 bytes. Not used as a key itself: each use derives one of its own, so that no two uses share a key.
#[derive(Debug, Clone)]
pub struct PortalSecret(SecretSlice<u8>);

#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    #[error(
        "it must be at least {} bytes long, e.g. the output of: openssl rand -base64 48",
        PortalSecret::LEAST
    )]
    TooShort,
    #[error("{} may be read by others: make it readable for its owner alone (chmod 600)", .0.display())]
    Readable(PathBuf),
    #[error("{} cannot be kept: {error}", path.display())]
    Broken { path: PathBuf, error: io::Error },
}

impl PortalSecret {
    /// In bytes.
    pub const LEAST: usize = 32;

    pub fn parse(given: Vec<u8>) -> Result<Self, SecretError> {
        let secret = SecretSlice::from(given);
        if secret.expose_secret().len() < Self::LEAST { Err(SecretError::TooShort) } else { Ok(Self(secret)) }
    }

    /// The secret kept at `var/keys/secret`, drawn at random by the first who asks. Of two who ask at once, both get the same.
    pub fn kept_in(var: &Path) -> Result<Self, SecretError> {
        let folder = var.join("keys");
        let path = folder.join("secret");
        let broken = |error| SecretError::Broken { path: path.clone(), error };

        DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(broken)?;
        match fs::metadata(&path) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => draw(&folder, &path).map_err(broken)?,
            Err(error) => return Err(broken(error)),
        }

        if fs::metadata(&path).map_err(broken)?.permissions().mode() & 0o077 != 0 {
            return Err(SecretError::Readable(path));
        }
        Self::parse(fs::read(&path).map_err(broken)?)
    }

    pub fn bytes(&self) -> &[u8] {
        self.0.expose_secret()
    }
}

/// Written whole under another name and linked: no reader ever sees half a secret, and a secret in use is never replaced.
fn draw(folder: &Path, path: &Path) -> io::Result<()> {
    let mut drawn = Zeroizing::new([0; PortalSecret::LEAST]);
    getrandom::fill(drawn.as_mut()).map_err(io::Error::other)?;

    let draft = folder.join(format!("secret.{:016x}", getrandom::u64().map_err(io::Error::other)?));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    file.write_all(drawn.as_ref())?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => fs::File::open(folder)?.sync_all(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::scratch::Folder;

    #[test]
    fn a_secret_is_drawn_once_and_kept_for_its_owner_alone() {
        let var = Folder::new("secret-kept");

        let first = PortalSecret::kept_in(&var).unwrap();
        let second = PortalSecret::kept_in(&var).unwrap();

        assert_eq!(first.bytes().len(), 32);
        assert_eq!(first.bytes(), second.bytes());
        assert_eq!(fs::metadata(var.join("keys/secret")).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(var.join("keys")).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn of_many_who_draw_at_once_all_get_the_same() {
        let var = Folder::new("secret-race");

        let drawn: Vec<Vec<u8>> = std::thread::scope(|scope| {
            let asked: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| PortalSecret::kept_in(&var).unwrap().bytes().to_vec()))
                .collect();
            asked.into_iter().map(|asked| asked.join().unwrap()).collect()
        });

        assert!(drawn.iter().all(|secret| secret == &drawn[0]));
    }

    #[test]
    fn a_secret_that_others_can_read_is_refused() {
        let var = Folder::new("secret-readable");
        PortalSecret::kept_in(&var).unwrap();
        fs::set_permissions(var.join("keys/secret"), fs::Permissions::from_mode(0o640)).unwrap();

        assert!(matches!(PortalSecret::kept_in(&var), Err(SecretError::Readable(_))));
    }

    #[test]
    fn a_secret_of_thirty_one_bytes_is_too_short_and_of_thirty_two_is_not() {
        assert!(matches!(PortalSecret::parse(vec![7; 31]), Err(SecretError::TooShort)));
        assert!(PortalSecret::parse(vec![7; 32]).is_ok());
    }

    #[test]
    fn a_secret_does_not_print_itself() {
        let secret = PortalSecret::parse(b"not to be shown to anybody at all".to_vec()).unwrap();
        assert!(!format!("{secret:?}").contains("shown"));
    }
}
