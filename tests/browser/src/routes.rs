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

/// What is sent to, and is no page of its own: asked for, as by a change of language, it leads to the page that has the form.
const SENT_TO: [&str; 9] = [
    "/border/offline",
    "/desk/applications/{id}/confirmation",
    "/desk/applications/{id}/hold",
    "/desk/applications/{id}/notes",
    "/desk/invitations/{id}/hold",
    "/desk/parties/{id}/quota",
    "/desk/parties/{id}/verdict",
    "/office/applications/{id}/photograph/cut",
    "/office/applications/{id}/photograph/nevertheless",
];

/// The shapes of all pages, such as `/office/applications/{id}/passport`.
pub fn of_pages() -> BTreeSet<String> {
    let is_a_page = |shape: &String| {
        let last = shape.rsplit('/').next().unwrap_or_default();
        !last.contains('.')
            && !SENT_TO.contains(&shape.as_str())
            && !NO_PAGES.iter().any(|beginning| shape.starts_with(beginning))
    };
    ROUTES.iter().filter(|route| route.is_got).map(|route| route.shape.clone()).filter(is_a_page).collect()
}

/// The shape of the route that answers an address: of several that fit, the one that says most.
pub fn shape_of(address: &str) -> Option<String> {
    let fitting = ROUTES.iter().map(|route| &route.shape).filter(|shape| fits(address, shape));
    fitting.min_by_key(|shape| shape.matches('{').count()).cloned()
}

/// Whether this page has that shape.
pub fn fits(page: &str, shape: &str) -> bool {
    let (page, shape) = (page.split('/').collect::<Vec<_>>(), shape.split('/').collect::<Vec<_>>());
    page.len() == shape.len() && page.iter().zip(&shape).all(|(part, of)| part == of || of.starts_with('{'))
}

/// An address that the portal answers, and whether to a GET.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Route {
    shape: String,
    is_got: bool,
}

static ROUTES: LazyLock<BTreeSet<Route>> = LazyLock::new(|| {
    let mut found = BTreeSet::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src"), &mut found);
    found
});

fn gather(folder: &Path, found: &mut BTreeSet<Route>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            gather(&path, found);
        } else if let Ok(source) = std::fs::read_to_string(&path) {
            found.extend(source.split(".route(").skip(1).filter_map(route_in));
        }
    }
}

/// What follows `.route(`: an address, a comma, and the method.
fn route_in(route: &str) -> Option<Route> {
    let (shape, rest) = route.trim_start().strip_prefix('"')?.split_once('"')?;
    let rest = rest.trim_start_matches([',', ' ', '\n']);
    Some(Route { shape: shape.to_owned(), is_got: rest.starts_with("web::get()") })
}
