//! The addresses that the portal answers, as its sources give them: the way to know that every page was read.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

/// What a GET is answered with there is no page: a file, a program's answer, or the way to another page.
const NO_PAGES: [&str; 11] = [
    "/.well-known/",
    "/api/v1/",
    "/api/problems/",
    "/calendars/",
    "/health/",
    "/metrics",
    "/language/",
    "/desk/applications/next",
    "/desk/applications/{id}/photographs/",
    "/border/picture",
    "/border/offline/worker.js",
];

/// The shapes of all pages, such as `/office/applications/{id}/passport`.
pub fn of_pages() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src"), &mut found);
    found.retain(|shape| {
        let last = shape.rsplit('/').next().unwrap_or_default();
        !last.contains('.') && !NO_PAGES.iter().any(|beginning| shape.starts_with(beginning))
    });
    found
}

/// The shape of the route that answers a page: of several that fit, the one that says most.
pub fn shape_of(page: &str) -> Option<String> {
    static SHAPES: LazyLock<BTreeSet<String>> = LazyLock::new(of_pages);
    let fitting = SHAPES.iter().filter(|shape| fits(page, shape));
    fitting.min_by_key(|shape| shape.matches('{').count()).cloned()
}

/// Whether this page has that shape.
pub fn fits(page: &str, shape: &str) -> bool {
    let (page, shape) = (page.split('/').collect::<Vec<_>>(), shape.split('/').collect::<Vec<_>>());
    page.len() == shape.len() && page.iter().zip(&shape).all(|(part, of)| part == of || of.starts_with('{'))
}

fn gather(folder: &Path, found: &mut BTreeSet<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            gather(&path, found);
        } else if let Ok(source) = std::fs::read_to_string(&path) {
            found.extend(source.split(".route(").skip(1).filter_map(shape_in).map(str::to_owned));
        }
    }
}

/// What follows `.route(`: an address, a comma, and the method.
fn shape_in(route: &str) -> Option<&str> {
    let (shape, rest) = route.trim_start().strip_prefix('"')?.split_once('"')?;
    rest.trim_start_matches([',', ' ', '\n']).starts_with("web::get()").then_some(shape)
}
