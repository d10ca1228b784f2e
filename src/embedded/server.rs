//! The server: started, watched, stopped.

use super::cluster::Cluster;
use super::error::EmbeddedError;
use super::process::{self, Signal};
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Recovery after a crash reads at most what was written since the last checkpoint, five minutes by default.
const PATIENCE: Duration = Duration::from_secs(300);
/// How long the remains of a server that was killed may hold its memory or its lock file.
const REMAINS: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(20);
const WATCH: Duration = Duration::from_millis(250);
/// In bytes. Past it the next start begins another, and keeps this one as `pg.log.old`.
const LONGEST_LOG: u64 = 10_000_000;
const SOCKET: &str = ".s.PGSQL.5432";
/// Bytes of a socket's path, the closing zero not counted: unix(7).
const LONGEST_SOCKET_PATH: usize = if cfg!(target_os = "linux") { 107 } else { 103 };

/// A running private PostgreSQL. Dropped, it stops; if the portal is killed, the server ends by itself.
#[derive(Debug)]
pub struct Embedded {
    url: String,
    /// Keeps the descriptor open that `url` may go through.
    _folder: File,
    watch: Option<Watch>,
}

/// The thread that started the server, and the lock that no second portal gets meanwhile.
#[derive(Debug)]
struct Watch {
    stop: Sender<()>,
    thread: JoinHandle<()>,
    _lock: File,
}

impl Embedded {
    /// Starts the database of `var`, made first where there is none. Programs are looked for in the folders of
    /// `search_path` and where distributions put them. Blocks until the server answers.
    pub fn start(var: &Path, search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let var = prepare(var)?;
        let lock = lock(&var)?.ok_or_else(|| EmbeddedError::InUse(var.clone()))?;
        Self::start_locked(&var, lock, search_path)
    }

    /// For a command beside a serving portal: the database that runs in `var` already, else one started as [`Embedded::start`]
    /// does. One that was joined is left running.
    pub fn join_or_start(var: &Path, search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let var = prepare(var)?;
        let data = var.join("pg");
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(lock) = lock(&var)? {
                return Self::start_locked(&var, lock, search_path);
            }
            if let Ok(folder) = File::open(&data) {
                let address = address(&folder, &data)?;
                if UnixStream::connect(address.join(SOCKET)).is_ok()
                    && status(&data).is_some_and(|(_, ready)| ready)
                {
                    return Ok(Self { url: url(&address), _folder: folder, watch: None });
                }
            }
            thread::sleep(GLANCE);
        }
        Err(EmbeddedError::Slow { log: var.join("pg.log"), seconds: PATIENCE.as_secs() })
    }

    /// `postgres://...` through the socket, good in this process alone.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends every session, writes everything down, and waits for it; the same as dropping.
    pub fn stop(self) {}

    fn start_locked(var: &Path, lock: File, search_path: &[PathBuf]) -> Result<Self, EmbeddedError> {
        let cluster = Cluster::find_or_make(var, search_path)?;
        let log = var.join("pg.log");
        if fs::metadata(&log).is_ok_and(|log| log.len() > LONGEST_LOG) {
            fs::rename(&log, var.join("pg.log.old")).map_err(EmbeddedError::at(&log))?;
        }
        let address = address(&cluster.folder, &cluster.data)?;
        let folder = cluster.folder.try_clone().map_err(EmbeddedError::at(&cluster.data))?;
        let server = Server { cluster, log };
        let (stop, stopped) = mpsc::channel();
        let (answer, answered) = mpsc::channel();

        // The server ends with the thread that started it, so that thread does nothing else.
        let thread = thread::Builder::new()
            .name("postgres".to_owned())
            .spawn(move || server.run(&answer, &stopped))
            .map_err(EmbeddedError::at(var))?;
        answered.recv().map_err(|_| EmbeddedError::at(var)(std::io::ErrorKind::BrokenPipe.into()))??;

        Ok(Self { url: url(&address), _folder: folder, watch: Some(Watch { stop, thread, _lock: lock }) })
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        if let Some(watch) = self.watch.take() {
            // The thread may have ended already; then there is nothing to stop.
            let _ = watch.stop.send(());
            let _ = watch.thread.join();
        }
    }
}

struct Server {
    cluster: Cluster,
    log: PathBuf,
}

impl Server {
    /// Runs the server until told to stop, and starts it again whenever it ends before.
    fn run(&self, answer: &Sender<Result<(), EmbeddedError>>, stopped: &Receiver<()>) {
        let mut child = match self.start() {
            Ok(child) => Some(child),
            Err(error) => return answer.send(Err(error)).unwrap_or(()),
        };
        if answer.send(Ok(())).is_err() {
            return child.into_iter().for_each(|child| self.stop(child));
        }
        while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(WATCH) {
            if child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None))) {
                continue;
            }
            tracing::error!(log = %self.log.display(), "the private PostgreSQL ended by itself; starting it again");
            child = self.start().inspect_err(|error| tracing::error!(%error, "it does not start")).ok();
        }
        if let Some(child) = child {
            self.stop(child);
        }
    }

    /// Right after a kill, what the old server left may hold its shared memory or its lock file for a moment.
    fn start(&self) -> Result<Child, EmbeddedError> {
        let begun = Instant::now();
        loop {
            let (child, said_from) = self.spawn()?;
            match self.ready(child, said_from) {
                Err(EmbeddedError::NotStarted { said, .. })
                    if begun.elapsed() < REMAINS && is_in_the_way(&said) =>
                {
                    thread::sleep(WATCH);
                }
                result => return result,
            }
        }
    }

    /// The child, and where in the log its words begin. DETAIL lines and statements would put people's data there.
    fn spawn(&self) -> Result<(Child, u64), EmbeddedError> {
        let broken = || EmbeddedError::at(&self.log);
        let log =
            OpenOptions::new().append(true).create(true).mode(0o600).open(&self.log).map_err(broken())?;
        let from = log.metadata().map_err(broken())?.len();
        let Cluster { data, folder, owner, programs } = &self.cluster;
        let path = process::path_for_child(folder, data);
        let mut command = process::command(&programs.postgres(), *owner, folder);
        command.arg("-D").arg(&path).arg("-p").arg("5432");
        command.arg("-c").arg(format!("unix_socket_directories={}", path.display()));
        for setting in [
            "listen_addresses=",
            "unix_socket_permissions=0700",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_checkpoints=off",
        ] {
            command.arg("-c").arg(setting);
        }
        let stderr = log.try_clone().map_err(broken())?;
        let child = command.stdin(Stdio::null()).stdout(log).stderr(stderr).spawn();
        Ok((child.map_err(EmbeddedError::at(programs.postgres()))?, from))
    }

    fn ready(&self, mut child: Child, said_from: u64) -> Result<Child, EmbeddedError> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some((pid, true)) = status(&self.cluster.data)
                && pid == child.id()
            {
                return Ok(child);
            }
            if child.try_wait().map_err(EmbeddedError::at(&self.log))?.is_some() {
                let said = tail(&self.log, said_from);
                return Err(EmbeddedError::NotStarted { log: self.log.clone(), said });
            }
            thread::sleep(GLANCE);
        }
        self.stop(child);
        Err(EmbeddedError::Slow { log: self.log.clone(), seconds: PATIENCE.as_secs() })
    }

    /// Fast first; a server that does not obey within half a minute is cut off, and recovers at its next start.
    fn stop(&self, mut child: Child) {
        for asked in [Signal::Interrupt, Signal::Quit] {
            if let Err(error) = process::signal(&mut child, asked) {
                tracing::error!(%error, "the private PostgreSQL cannot be told to stop");
            }
            let begun = Instant::now();
            while begun.elapsed() < REMAINS {
                if !matches!(child.try_wait(), Ok(None)) {
                    return;
                }
                thread::sleep(GLANCE);
            }
        }
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// `var`, absolute, made where it is missing. Letters and keys lie there too: its owner's alone.
fn prepare(var: &Path) -> Result<PathBuf, EmbeddedError> {
    DirBuilder::new().recursive(true).mode(0o700).create(var).map_err(EmbeddedError::at(var))?;
    var.canonicalize().map_err(EmbeddedError::at(var))
}

/// `None` when another portal holds it. The lock ends with its holder, however that ends.
fn lock(var: &Path) -> Result<Option<File>, EmbeddedError> {
    let path = var.join("pg.lock");
    let opened = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
    let file = opened.map_err(EmbeddedError::at(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(EmbeddedError::Broken { path, error }),
    }
}

/// The folder of the socket: where the path is too long for one, through the descriptor.
fn address(folder: &File, data: &Path) -> Result<PathBuf, EmbeddedError> {
    if data.join(SOCKET).as_os_str().len() <= LONGEST_SOCKET_PATH {
        Ok(data.to_owned())
    } else if cfg!(target_os = "linux") {
        Ok(PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd())))
    } else {
        Err(EmbeddedError::PathTooLong(data.to_owned()))
    }
}

fn url(socket: &Path) -> String {
    let mut host = String::new();
    for &byte in socket.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => host.push(byte.into()),
            other => host.push_str(&format!("%{other:02X}")),
        }
    }
    format!("postgres://portal@localhost/portal?host={host}")
}

/// What postmaster.pid says: the server's process on line 1, on line 8 whether it takes connections.
fn status(data: &Path) -> Option<(u32, bool)> {
    let written = fs::read_to_string(data.join("postmaster.pid")).ok()?;
    let mut lines = written.lines();
    let pid = lines.next()?.trim().parse().ok()?;
    Some((pid, lines.nth(6).is_some_and(|line| line.trim() == "ready")))
}

fn is_in_the_way(said: &str) -> bool {
    ["lock file", "shared memory block", "could not bind"].iter().any(|words| said.contains(words))
}

/// At most the last 2,000 bytes.
fn tail(log: &Path, from: u64) -> String {
    let read = || {
        let mut file = File::open(log)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(from.max(length.saturating_sub(2000))))?;
        let mut said = Vec::new();
        file.read_to_end(&mut said)?;
        std::io::Result::Ok(said)
    };
    String::from_utf8_lossy(&read().unwrap_or_default()).trim().to_owned()
}
