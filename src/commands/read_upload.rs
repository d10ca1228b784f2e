//! `visa-portal read-upload`: the portal's own helper, which needs no settings and touches nothing but the file that comes in.

use std::io::{stdin, stdout};
use std::process::ExitCode;
use visa_portal::bounded::limit_this_process;
use visa_portal::visas::read_upload::answer_upload;

pub fn run() -> ExitCode {
    let answered = limit_this_process().and_then(|()| answer_upload(stdin().lock(), stdout().lock()));
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("visa-portal: {error}");
            ExitCode::FAILURE
        }
    }
}
