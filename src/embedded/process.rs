//! What the standard library does not offer about processes.
#![expect(
    unsafe_code,
    reason = "geteuid, kill and the last words of a child before exec have no safe counterpart in std"
)]

use super::cluster::Owner;
use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

pub(super) fn effective_user() -> u32 {
    // SAFETY: takes nothing, cannot fail.
    unsafe { libc::geteuid() }
}

/// A command that runs as `owner` with `folder` open as the same descriptor, in a process group of its own, so that Ctrl-C at the
/// terminal reaches the portal alone, and that is asked to end when the thread that starts it does. The environment
/// stays behind: it holds the portal's secrets.
pub(super) fn command(program: &Path, owner: Option<Owner>, folder: &File) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", "/usr/bin:/bin").env("LC_ALL", "C").current_dir("/").process_group(0);
    if let Some(Owner { user, group }) = owner {
        command.uid(user).gid(group);
    }
    let (descriptor, parent) = (folder.as_raw_fd(), std::process::id());
    // SAFETY: between fork and exec the closure calls only async-signal-safe functions and allocates nothing.
    unsafe {
        command.pre_exec(move || {
            if libc::fcntl(descriptor, libc::F_SETFD, 0) == -1 {
                return Err(io::Error::last_os_error());
            }
            end_with_parent(parent)
        });
    }
    command
}

/// The folder as its child may name it. Through the descriptor the way there need not be open to the child's user: a checkout
/// in root's home is not.
pub(super) fn path_for_child(folder: &File, path: &Path) -> PathBuf {
    if cfg!(target_os = "linux") {
        PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd()))
    } else {
        path.to_owned()
    }
}

#[cfg(target_os = "linux")]
fn end_with_parent(parent: u32) -> io::Result<()> {
    // SAFETY: plain system calls on integers.
    unsafe {
        if libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGINT) == -1 {
            return Err(io::Error::last_os_error());
        }
        // The parent may have died before the line above.
        if libc::getppid().cast_unsigned() == parent { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
    }
}

#[cfg(not(target_os = "linux"))]
fn end_with_parent(_parent: u32) -> io::Result<()> {
    Ok(())
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Signal {
    /// PostgreSQL ends its sessions and writes everything down ("fast shutdown").
    Interrupt,
    /// PostgreSQL drops everything and recovers at its next start ("immediate shutdown").
    Quit,
}

/// A child that has been waited for is not signalled: its number may be another's by now.
pub(super) fn signal(child: &mut Child, signal: Signal) -> io::Result<()> {
    if child.try_wait()?.is_some() {
        return Ok(());
    }
    let number = match signal {
        Signal::Interrupt => libc::SIGINT,
        Signal::Quit => libc::SIGQUIT,
    };
    // SAFETY: a plain system call; the child is ours and not yet reaped.
    if unsafe { libc::kill(child.id().cast_signed(), number) } == -1 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}
