//! The files that pages load: style sheet, script, fonts, pictures. They are inside the program, compressed when it was built.
//!
//! A page names a file with [`asset_url`]. The address carries a version taken from the contents, so a browser may keep what
//! it got for ever, and a changed file has another address.

pub mod fonts;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, RwLock};

use actix_web::http::header::{
    self, AcceptEncoding, ContentEncoding, ETag, Encoding, EntityTag, Header, IfNoneMatch,
};
use actix_web::web::{Bytes, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed_for_web::{EmbedableFile, RustEmbed};
use sha2::{Digest, Sha256};

const VERSION_LENGTH: usize = 16;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Embedded;

/// A file as it is served.
struct Asset {
    kind: &'static str,
    /// The first 16 hexadecimal digits of the contents' SHA-256.
    version: String,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

/// The address of a file in `static/`, with its version: `/static/portal.css?v=0123456789abcdef`.
/// A name that no file has gives an address without a version, which answers 404.
pub fn asset_url(name: &str) -> String {
    match Asset::find(name) {
        Some(asset) => format!("/static/{name}?v={}", asset.version),
        None => format!("/static/{name}"),
    }
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(web::resource("/static/{path:.*}").route(web::get().to(serve)).route(web::head().to(serve)));
}

async fn serve(request: HttpRequest, path: Path<String>) -> HttpResponse {
    match Asset::find(&path) {
        Some(asset) => asset.answer(&request),
        None => HttpResponse::NotFound().finish(),
    }
}

impl Asset {
    /// Each file is read once in the life of the program; after changing one in a debug build, start it again.
    fn find(name: &str) -> Option<Arc<Self>> {
        static READ: LazyLock<RwLock<HashMap<String, Arc<Asset>>>> = LazyLock::new(RwLock::default);

        if let Some(asset) = READ.read().ok()?.get(name) {
            return Some(Arc::clone(asset));
        }
        let asset = Arc::new(Self::read(name)?);
        READ.write().ok()?.insert(name.to_owned(), Arc::clone(&asset));
        Some(asset)
    }

    fn read(name: &str) -> Option<Self> {
        let kind = kind(name)?;
        let file = Embedded::get(name)?;
        let plain = Bytes::copy_from_slice(file.data().as_ref());
        Some(Self {
            kind,
            version: version(&plain),
            brotli: file.data_br().map(|bytes| Bytes::copy_from_slice(bytes.as_ref())),
            gzip: file.data_gzip().map(|bytes| Bytes::copy_from_slice(bytes.as_ref())),
            plain,
        })
    }

    fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let (encoding, body) = self.encoded_for(request);
        let tag = EntityTag::new_strong(format!("{}-{}", self.version, encoding.as_str()));
        let unchanged = is_held(request, &tag);

        let mut response = if unchanged { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        response
            .insert_header(ETag(tag))
            .insert_header((header::CACHE_CONTROL, self.keeping(request)))
            .insert_header((header::VARY, "accept-encoding"))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
        if unchanged {
            return response.finish();
        }
        response.insert_header((header::CONTENT_TYPE, self.kind));
        if encoding != ContentEncoding::Identity {
            response.insert_header(encoding);
        }
        response.body(body)
    }

    fn encoded_for(&self, request: &HttpRequest) -> (ContentEncoding, Bytes) {
        let accepted = AcceptEncoding::parse(request).unwrap_or_else(|_| AcceptEncoding(Vec::new()));
        let takes = |encoding: Encoding| {
            accepted.negotiate([encoding.clone(), Encoding::identity()].iter()) == Some(encoding)
        };
        match (&self.brotli, &self.gzip) {
            (Some(bytes), _) if takes(Encoding::brotli()) => (ContentEncoding::Brotli, bytes.clone()),
            (_, Some(bytes)) if takes(Encoding::gzip()) => (ContentEncoding::Gzip, bytes.clone()),
            (_, _) => (ContentEncoding::Identity, self.plain.clone()),
        }
    }

    /// For ever only under the address of this very content: while two releases run side by side, the old one
    /// must not fill a cache under the new one's address.
    fn keeping(&self, request: &HttpRequest) -> &'static str {
        let asked = request.query_string().strip_prefix("v=");
        if asked == Some(&self.version) { "public, max-age=31536000, immutable" } else { "no-cache" }
    }
}

fn is_held(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(held)) => held.iter().any(|one| one.weak_eq(tag)),
        Err(_) => false,
    }
}

/// The media type of a file that may be served; none for another kind of file or for a path that leaves the folder.
fn kind(name: &str) -> Option<&'static str> {
    let is_plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
    };
    if !name.split('/').all(is_plain) {
        return None;
    }
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "woff2" => Some("font/woff2"),
        "wasm" => Some("application/wasm"),
        _ => None,
    }
}

fn version(contents: &[u8]) -> String {
    let mut digits: String = Sha256::digest(contents).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(VERSION_LENGTH);
    digits
}

#[cfg(test)]
mod tests {
    use actix_web::App;
    use actix_web::dev::ServiceResponse;
    use actix_web::http::{Method, StatusCode};
    use actix_web::test::{TestRequest, call_service, init_service, read_body};

    use super::*;

    async fn ask(request: TestRequest) -> ServiceResponse {
        let portal = init_service(App::new().configure(routes)).await;
        call_service(&portal, request.to_request()).await
    }

    fn header_of(response: &ServiceResponse, name: header::HeaderName) -> &str {
        response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn asset() -> Asset {
        Asset {
            kind: "text/css; charset=utf-8",
            version: version(b"plain"),
            plain: Bytes::from_static(b"plain"),
            brotli: Some(Bytes::from_static(b"brotli")),
            gzip: Some(Bytes::from_static(b"gzip")),
        }
    }

    #[test]
    fn a_version_is_the_start_of_the_sha_256_of_the_contents() {
        // FIPS 180-2, appendix B.1: the digest of "abc".
        assert_eq!(version(b"abc"), "ba7816bf8f01cfea");
    }

    #[actix_web::test]
    async fn a_versioned_address_is_kept_for_ever() {
        let response = ask(TestRequest::get().uri(&asset_url("portal.css"))).await;

        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header_of(&response, header::CONTENT_TYPE), "text/css; charset=utf-8");
        assert_eq!(header_of(&response, header::CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_eq!(header_of(&response, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }

    #[actix_web::test]
    async fn an_address_with_no_or_another_version_is_asked_for_again() {
        for address in ["/static/portal.css", "/static/portal.css?v=0123456789abcdef"] {
            let response = ask(TestRequest::get().uri(address)).await;

            assert_eq!(header_of(&response, header::CACHE_CONTROL), "no-cache");
        }
    }

    #[actix_web::test]
    async fn a_file_that_the_browser_holds_is_not_sent_again() {
        let first = ask(TestRequest::get().uri("/static/portal.css")).await;
        let tag = header_of(&first, header::ETAG).to_owned();

        let again = TestRequest::get().uri("/static/portal.css").insert_header((header::IF_NONE_MATCH, tag));
        let response = ask(again).await;

        assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
        assert!(read_body(response).await.is_empty());
    }

    #[actix_web::test]
    async fn head_is_answered_like_get() {
        let response = ask(TestRequest::default().method(Method::HEAD).uri("/static/portal.js")).await;

        assert_eq!(response.status(), StatusCode::OK);
    }

    #[actix_web::test]
    async fn nothing_but_known_files_is_served() {
        for path in [
            "missing.css",
            "fonts/OFL.txt",
            "../Cargo.toml",
            "%2e%2e/Cargo.toml",
            "..%2fsrc/lib.rs",
            "fonts//noto-sans-400.woff2",
            "",
        ] {
            let response = ask(TestRequest::get().uri(&format!("/static/{path}"))).await;

            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(kind("../portal.css"), None);
        assert_eq!(kind(".secret.css"), None);
        assert_eq!(kind("fonts/noto.ttf"), None);
    }

    #[test]
    fn the_smallest_form_that_the_browser_takes_is_sent() {
        let sent = |accepted: &str| {
            let request =
                TestRequest::get().insert_header((header::ACCEPT_ENCODING, accepted)).to_http_request();
            asset().encoded_for(&request).0
        };

        assert_eq!(sent("gzip, deflate, br"), ContentEncoding::Brotli);
        assert_eq!(sent("gzip, deflate"), ContentEncoding::Gzip);
        assert_eq!(sent("br;q=0, gzip"), ContentEncoding::Gzip);
        assert_eq!(sent("identity"), ContentEncoding::Identity);
        assert_eq!(sent("zstd"), ContentEncoding::Identity);
        assert_eq!(sent(""), ContentEncoding::Identity);
    }

    #[test]
    fn each_form_has_a_tag_of_its_own() {
        let tag = |accepted: &str| {
            let request =
                TestRequest::get().insert_header((header::ACCEPT_ENCODING, accepted)).to_http_request();
            asset().answer(&request).headers().get(header::ETAG).unwrap().to_str().unwrap().to_owned()
        };

        assert_ne!(tag("br"), tag("gzip"));
        assert_ne!(tag("gzip"), tag("identity"));
    }

    #[test]
    fn the_style_sheet_names_each_font_by_its_present_version() {
        let sheet = Asset::find("portal.css").unwrap();
        let text = std::str::from_utf8(&sheet.plain).unwrap();

        for font in ["fonts/noto-sans-400.woff2", "fonts/noto-sans-700.woff2"] {
            let address = asset_url(font);
            assert!(text.contains(address.trim_start_matches("/static/")), "run script/css/build: {font}");
        }
    }

    #[test]
    fn the_style_sheet_asks_nobody_else_for_anything() {
        let sheet = Asset::find("portal.css").unwrap();
        let text = std::str::from_utf8(&sheet.plain).unwrap();

        assert!(
            text.split("url(").skip(1).all(|address| address.trim_start_matches('"').starts_with("fonts/"))
        );
        assert!(!text.contains("GDS Transport") && !text.contains("crest"), "another government's mark");
    }
}
