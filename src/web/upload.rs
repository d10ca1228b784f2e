//! A form with a file: its fields and the file's bytes, within limits of size and time.

use crate::web::answers::SLOWEST_FORM;
use crate::web::{Answers, Mark, Trouble};
use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::TryStreamExt;
use futures_util::future::LocalBoxFuture;

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// A larger body is not read to its end, even to be told what is wrong with it.
const LARGEST_BODY: usize = 24 * 1024 * 1024;

/// The fields and the file of a `multipart/form-data` body. The file's name is not read.
pub struct Upload {
    pub answers: Answers,
    pub file: Vec<u8>,
    /// A file came that is larger than [`LARGEST_FILE`]: it was read over, so that its form can be shown again, and nothing of it is here.
    pub too_large: bool,
}

impl Upload {
    /// A file that is too large is a trouble of its own, for a page that says nothing of it beside the field.
    pub fn whole(self) -> Result<Self, Trouble> {
        if self.too_large { Err(Trouble::TooLong) } else { Ok(self) }
    }
}

/// An upload of which nothing was read: who sends it is asked first.
pub struct Unread {
    request: HttpRequest,
    multipart: Multipart,
}

impl Unread {
    pub fn of(request: &HttpRequest, payload: &mut Payload) -> Self {
        let multipart = Multipart::new(request.headers(), payload.take());
        Self { request: request.clone(), multipart }
    }

    /// Reads it, within limits of size and time; it counts only with the mark of the page that it was sent from. A file that is too large
    /// is a trouble of its own.
    pub async fn read(self) -> Result<Upload, Trouble> {
        self.read_at_most(LARGEST_FILE).await?.whole()
    }

    /// As [`Unread::read`], for a page that says of a file that is too large so beside its field.
    pub async fn read_over(self) -> Result<Upload, Trouble> {
        self.read_at_most(LARGEST_BODY).await
    }

    async fn read_at_most(self, longest: usize) -> Result<Upload, Trouble> {
        let upload = tokio::time::timeout(SLOWEST_FORM * 6, read(self.multipart, longest))
            .await
            .map_err(|_| Trouble::TooSlow)??;
        Mark::of(&self.request)?.check(upload.answers.verbatim("csrf"))?;
        Ok(Upload { answers: upload.answers.without(&["csrf"]), ..upload })
    }
}

impl FromRequest for Upload {
    type Error = Trouble;
    type Future = LocalBoxFuture<'static, Result<Self, Trouble>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        Box::pin(Unread::of(request, payload).read())
    }
}

async fn read(mut multipart: Multipart, longest: usize) -> Result<Upload, Trouble> {
    let mut pairs = Vec::new();
    let mut file = Some(Vec::new());
    while let Some(field) = multipart.try_next().await.map_err(|_| Trouble::Unreadable)? {
        let disposition = field.content_disposition().ok_or(Trouble::Unreadable)?;
        let name = disposition.get_name().unwrap_or_default().to_owned();
        if disposition.get_filename().is_some() {
            file = file_of(field, longest).await?;
        } else {
            let bytes = bytes_of(field, crate::web::answers::LONGEST_FORM).await?;
            let text = String::from_utf8(bytes).map_err(|_| Trouble::Unreadable)?;
            pairs.push((name, text));
        }
        if pairs.len() > 100 || pairs.iter().any(|(name, text)| name.contains('\0') || text.contains('\0')) {
            return Err(Trouble::Unreadable);
        }
    }
    let (answers, too_large) = (Answers::new(pairs), file.is_none());
    Ok(Upload { answers, file: file.unwrap_or_default(), too_large })
}

/// None where it is too large; so much of it is read over.
async fn file_of(mut field: Field, longest: usize) -> Result<Option<Vec<u8>>, Trouble> {
    let (mut bytes, mut read) = (Vec::new(), 0);
    while let Some(chunk) = field.try_next().await.map_err(|_| Trouble::Unreadable)? {
        read += chunk.len();
        if read > longest {
            return Err(Trouble::TooLong);
        }
        if read <= LARGEST_FILE {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok((read <= LARGEST_FILE).then_some(bytes))
}

async fn bytes_of(mut field: Field, most: usize) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.try_next().await.map_err(|_| Trouble::Unreadable)? {
        if bytes.len() + chunk.len() > most {
            return Err(Trouble::TooLong);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A text that a spreadsheet shows and never works out: what would begin a formula stands behind an apostrophe (CWE-1236).
pub fn harmless(text: &str) -> String {
    let breaks_the_cell = text.starts_with(['\t', '\r', '\n']);
    if begins_a_formula(text) || breaks_the_cell { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet may take a text for a formula, by its sign in either width: an East Asian keyboard types the wide ones.
pub fn begins_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
