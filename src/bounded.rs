//! Work on files that strangers send, in a process of its own: what a file does to its reader ends with that process.
#![expect(unsafe_code, reason = "setrlimit has no safe counterpart in std")]

use std::ffi::OsStr;
use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::Semaphore;

/// What such a process may take: seconds of one core, and bytes of addresses.
const MOST_SECONDS: u64 = 10;
const MOST_MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// The longest that it is waited for; on a busy machine its seconds of a core take longer.
const PATIENCE: Duration = Duration::from_secs(40);

/// Limits the process that calls it, for the rest of its life. The system ends it where it goes past them.
pub fn limit_this_process() -> io::Result<()> {
    set(libc::RLIMIT_CPU, MOST_SECONDS)?;
    set(libc::RLIMIT_AS, MOST_MEMORY)?;
    set(libc::RLIMIT_CORE, 0)
}

#[cfg(target_env = "gnu")]
type Resource = libc::__rlimit_resource_t;
#[cfg(not(target_env = "gnu"))]
type Resource = libc::c_int;

fn set(resource: Resource, most: u64) -> io::Result<()> {
    let limit = libc::rlimit { rlim_cur: most, rlim_max: most };
    // SAFETY: the pointer is to a value that lives until the call returns, which keeps nothing of it.
    match unsafe { libc::setrlimit(resource, &raw const limit) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Starts this very program again for one piece of work after another, a few at a time, in a queue that ends. Clones share
/// the queue.
#[derive(Clone)]
pub struct Bounded {
    program: PathBuf,
    under_way: Arc<Semaphore>,
    places: Arc<Semaphore>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    #[error("too many are waiting")]
    Busy,
    /// It was ended for taking too much, or died of what it read.
    #[error("the work was not finished")]
    Unfinished,
}

impl Bounded {
    /// So many at once, and so many more that wait.
    pub fn with(program: PathBuf, at_once: usize, waiting: usize) -> Self {
        Self {
            program,
            under_way: Arc::new(Semaphore::new(at_once)),
            places: Arc::new(Semaphore::new(at_once + waiting)),
        }
    }

    /// What a command of this program, with its arguments, answers to this input. A visitor who leaves ends the process: nobody waits for it any more.
    pub async fn run(&self, command: &[&OsStr], input: &[u8]) -> Result<Vec<u8>, NoAnswer> {
        let _place = self.places.try_acquire().map_err(|_| NoAnswer::Busy)?;
        let _permit = self.under_way.acquire().await.map_err(|_| NoAnswer::Busy)?;
        let answer = tokio::time::timeout(PATIENCE, self.work(command, input)).await;
        match answer {
            Ok(Ok(Some(answer))) => Ok(answer),
            Ok(Ok(None)) | Err(_) => Err(NoAnswer::Unfinished),
            Ok(Err(error)) => {
                tracing::error!(%error, program = %self.program.display(), "a process could not be started");
                Err(NoAnswer::Unfinished)
            }
        }
    }

    /// The environment stays behind: it holds the portal's secrets.
    async fn work(&self, command: &[&OsStr], input: &[u8]) -> io::Result<Option<Vec<u8>>> {
        let mut process = Command::new(&self.program)
            .args(command)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        if let Some(mut line) = process.stdin.take() {
            // One that died early has stopped reading; its exit says so.
            line.write_all(input).await.ok();
        }
        let output = process.wait_with_output().await?;
        Ok(output.status.success().then_some(output.stdout))
    }
}
