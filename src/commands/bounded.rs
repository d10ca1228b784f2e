//! The portal's own helpers: programs with limits, which need no settings and touch nothing but the file that comes in.

use clap::Args;
use std::ffi::OsString;
use std::io::{self, StdinLock, StdoutLock, stdin, stdout};
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};
use visa_portal::bounded::limit_this_process;

/// A program and what it is told.
#[derive(Debug, Args)]
pub struct Become {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    words: Vec<OsString>,
}

/// Reads the file that comes in, and answers.
pub fn answer(work: fn(StdinLock<'static>, StdoutLock<'static>) -> io::Result<()>) -> ExitCode {
    let answered = limit_this_process().and_then(|()| work(stdin().lock(), stdout().lock()));
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("visa-portal: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Limits itself and becomes the program: the same process, so that whoever waits for it can end it. One thread is enough for one picture.
pub fn turn_into(program: &Become) -> ExitCode {
    let Some((name, arguments)) = program.words.split_first() else { return ExitCode::FAILURE };
    let error = match limit_this_process() {
        Ok(()) => Command::new(name).args(arguments).env_clear().env("OMP_THREAD_LIMIT", "1").exec(),
        Err(error) => error,
    };
    eprintln!("visa-portal: {error}");
    ExitCode::FAILURE
}
