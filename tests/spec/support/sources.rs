//! The project's own text, for the laws that are read off it.

use std::path::Path;

pub struct Source {
    /// From the project's folder on: `src/web/work.rs`.
    pub path: String,
    pub text: String,
}

impl Source {
    /// The room it stands in, if it stands in one.
    pub fn room(&self) -> Option<&str> {
        let mut parts = self.path.strip_prefix("src/")?.split('/');
        let room = parts.next()?;
        rooms().iter().any(|name| name == room).then_some(room)
    }

    pub fn is_in(&self, room: &str) -> bool {
        self.room() == Some(room)
    }

    /// Whether it is the file of this name or stands in the folder of this name.
    pub fn is_named(&self, name: &str) -> bool {
        self.path.ends_with(&format!("/{name}.rs")) || self.path.contains(&format!("/{name}/"))
    }

    pub fn text_without_tests(&self) -> String {
        self.text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    }

    pub fn tests(&self) -> String {
        if self.is_named("tests") {
            return self.text.clone();
        }
        self.text.split_once("#[cfg(test)]").map(|(_, tests)| tests.to_owned()).unwrap_or_default()
    }
}

/// The rooms in their order, as `src/lib.rs` lists them before the first blank line after `vocabulary`.
pub fn rooms() -> Vec<String> {
    let list = std::fs::read_to_string("src/lib.rs").unwrap();
    list.lines()
        .skip_while(|line| !line.starts_with("pub mod"))
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')))
        .map(str::to_owned)
        .collect()
}

/// Every text file under a folder.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    gather(Path::new(folder), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn gather(folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "target" && name != "data") {
                gather(&path, found);
            }
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            found.push(Source { path: path.to_string_lossy().into_owned(), text });
        }
    }
}
