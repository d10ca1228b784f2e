//! The file in which the key that seals visas is kept: `var/keys/visa-signing.pem`.
//!
//! The reference of its certificate is the first six hexadecimal digits of the public key's SHA-256, so that it follows
//! from the key alone and no two keys share one.

use crate::visas::seal::{SignerReference, SignerReferenceError, SigningKey, SigningKeyError};
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Kazakhstan's visa portal, in the words of Doc 9303 part 13, section 2.2.
const SIGNER: &str = "KZVP";

#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    #[error("{} may be read by others: make it readable for its owner alone (chmod 600)", .0.display())]
    Readable(PathBuf),
    #[error("{}: {error}", path.display())]
    NotAKey { path: PathBuf, error: SigningKeyError },
    #[error(transparent)]
    Reference(#[from] SignerReferenceError),
    #[error("the operating system gave no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    #[error("{} cannot be kept: {error}", path.display())]
    Broken { path: PathBuf, error: io::Error },
}

/// Why the environment's text gives no key. It does not repeat the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GivenKeyError {
    #[error(transparent)]
    NotAKey(SigningKeyError),
    #[error(transparent)]
    Reference(#[from] SignerReferenceError),
}

/// The key that is kept, drawn by the first who asks. Of two who ask at once, both get the same.
pub fn kept_key(var: &Path) -> Result<SigningKey, KeyFileError> {
    let (folder, path) = places(var)?;
    if !path.try_exists().map_err(broken(&path))? {
        keep(&folder, &path, &draw()?)?;
    }
    if fs::metadata(&path).map_err(broken(&path))?.permissions().mode() & 0o077 != 0 {
        return Err(KeyFileError::Readable(path));
    }
    let pem = fs::read_to_string(&path).map_err(broken(&path))?;
    referenced(&pem).map_err(|error| match error {
        Unreferenced::Key(error) => KeyFileError::NotAKey { path, error },
        Unreferenced::Reference(error) => error.into(),
    })
}

/// The key in a text of PEM, as the environment gives it; `\n` for the end of a line is understood.
pub fn given_key(pem: &str) -> Result<SigningKey, GivenKeyError> {
    referenced(&pem.replace("\\n", "\n")).map_err(|error| match error {
        Unreferenced::Key(error) => GivenKeyError::NotAKey(error),
        Unreferenced::Reference(error) => error.into(),
    })
}

/// A new key for the visas to come. The one before it is kept beside it under its reference; what it sealed stays valid.
pub fn new_key(var: &Path) -> Result<SigningKey, KeyFileError> {
    let (folder, path) = places(var)?;
    if path.try_exists().map_err(broken(&path))? {
        let retired = kept_key(var)?;
        let name = format!("visa-signing.{}.pem", retired.reference().certificate());
        fs::rename(&path, folder.join(name)).map_err(broken(&path))?;
    }
    kept_key(var)
}

fn places(var: &Path) -> Result<(PathBuf, PathBuf), KeyFileError> {
    let folder = var.join("keys");
    DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(broken(&folder))?;
    let path = folder.join("visa-signing.pem");
    Ok((folder, path))
}

fn broken(path: &Path) -> impl FnOnce(io::Error) -> KeyFileError {
    let path = path.to_owned();
    move |error| KeyFileError::Broken { path, error }
}

fn draw() -> Result<SigningKey, KeyFileError> {
    Ok(SigningKey::generate(SignerReference::parse(&format!("{SIGNER}/0"))?)?)
}

enum Unreferenced {
    Key(SigningKeyError),
    Reference(SignerReferenceError),
}

fn referenced(pem: &str) -> Result<SigningKey, Unreferenced> {
    let provisional = SignerReference::parse(&format!("{SIGNER}/0")).map_err(Unreferenced::Reference)?;
    let key = SigningKey::from_pem(pem, provisional).map_err(Unreferenced::Key)?;
    let digest = Sha256::digest(key.public_der().map_err(Unreferenced::Key)?);
    let written = format!("{SIGNER}/{:02X}{:02X}{:02X}", digest[0], digest[1], digest[2]);
    let reference = SignerReference::parse(&written).map_err(Unreferenced::Reference)?;
    SigningKey::from_pem(pem, reference).map_err(Unreferenced::Key)
}

/// Written whole under another name and linked: no reader ever sees half a key, and a key in use is never replaced.
fn keep(folder: &Path, path: &Path, key: &SigningKey) -> Result<(), KeyFileError> {
    let pem = key.to_pem().map_err(|error| KeyFileError::NotAKey { path: path.to_owned(), error })?;
    let draft = folder.join(format!("visa-signing.{:016x}.draft", getrandom::u64()?));
    let written = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(pem.expose_secret().as_bytes())?;
        file.sync_all()?;
        let linked = fs::hard_link(&draft, path);
        fs::remove_file(&draft)?;
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
            Err(_) | Ok(()) => File::open(folder)?.sync_all(),
        }
    };
    written().map_err(broken(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("visa-keys-{name}-{}", uuid::Uuid::now_v7()));
        fs::create_dir(&folder).unwrap();
        folder
    }

    #[test]
    fn a_key_is_drawn_once_and_kept_for_its_owner_alone() {
        let var = scratch("kept");

        let (first, second) = (kept_key(&var).unwrap(), kept_key(&var).unwrap());

        assert_eq!(first.public_der().unwrap(), second.public_der().unwrap());
        assert_eq!(first.reference(), second.reference());
        let mode = fs::metadata(var.join("keys/visa-signing.pem")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        fs::remove_dir_all(var).unwrap();
    }

    #[test]
    fn the_reference_is_the_beginning_of_the_public_keys_digest() {
        let var = scratch("reference");

        let key = kept_key(&var).unwrap();

        let digest = Sha256::digest(key.public_der().unwrap());
        let digits: String = digest[..3].iter().map(|byte| format!("{byte:02X}")).collect();
        assert_eq!(key.reference().to_string(), format!("KZVP/{digits}"));
        fs::remove_dir_all(var).unwrap();
    }

    #[test]
    fn a_new_key_leaves_the_one_before_it_beside_itself() {
        let var = scratch("new");
        let before = kept_key(&var).unwrap();

        let after = new_key(&var).unwrap();

        assert_ne!(after.reference(), before.reference());
        assert_eq!(kept_key(&var).unwrap().reference(), after.reference());
        let retired = format!("keys/visa-signing.{}.pem", before.reference().certificate());
        assert!(var.join(retired).exists());
        fs::remove_dir_all(var).unwrap();
    }

    #[test]
    fn a_key_is_given_as_text_in_one_line_or_in_several() {
        let var = scratch("given");
        let kept = kept_key(&var).unwrap();
        let pem = kept.to_pem().unwrap();

        for text in [pem.expose_secret().to_owned(), pem.expose_secret().replace('\n', "\\n")] {
            assert_eq!(given_key(&text).unwrap().reference(), kept.reference());
        }
        assert!(matches!(given_key("hunter2"), Err(GivenKeyError::NotAKey(SigningKeyError::NotAKey))));
        fs::remove_dir_all(var).unwrap();
    }

    #[test]
    fn a_key_that_others_may_read_is_refused() {
        let var = scratch("readable");
        kept_key(&var).unwrap();
        let path = var.join("keys/visa-signing.pem");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();

        assert!(matches!(kept_key(&var), Err(KeyFileError::Readable(_))));
        fs::remove_dir_all(var).unwrap();
    }
}
