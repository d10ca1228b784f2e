//! How a picture is answered, and what is said of one that is not taken.

use crate::attachments::{
    Attachment, KeptPicture, LONGEST_UPLOAD_IN_MEGABYTES, PORTRAIT_HEIGHT, PORTRAIT_WIDTH, PictureError,
};
use crate::web::{Worded, Words};
use actix_web::HttpResponse;

/// A picture for somebody who may see it. It is nobody else's to keep: the answer is not stored on the way.
pub fn picture(attachment: Attachment) -> HttpResponse {
    jpeg(attachment.bytes)
}

/// A photograph that waits for its sender, shown to them.
pub fn kept_picture(kept: &KeptPicture) -> HttpResponse {
    jpeg(kept.portrait.bytes().to_vec())
}

fn jpeg(bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok().content_type("image/jpeg").insert_header(("content-disposition", "inline")).body(bytes)
}

impl Worded for PictureError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("attachments-missing"),
            Self::TooLarge => {
                words.with("attachments-too-large", [("megabytes", LONGEST_UPLOAD_IN_MEGABYTES.into())])
            }
            Self::NeitherJpegNorPng => words.t("attachments-neither-jpeg-nor-png"),
            Self::Damaged => words.t("attachments-damaged"),
            Self::TooManyPixels { width, height } => words.with(
                "attachments-too-many-pixels",
                [("width", (*width).into()), ("height", (*height).into())],
            ),
            Self::TooFewPixels { width, height } => words.with(
                "attachments-too-few-pixels",
                [
                    ("width", (*width).into()),
                    ("height", (*height).into()),
                    ("least-width", PORTRAIT_WIDTH.into()),
                    ("least-height", PORTRAIT_HEIGHT.into()),
                ],
            ),
        }
    }
}

/// What a file should be, beside the field that takes it.
pub fn upload_hint(words: Words) -> String {
    words.with(
        "attachments-upload-hint",
        [
            ("megabytes", LONGEST_UPLOAD_IN_MEGABYTES.into()),
            ("least-width", PORTRAIT_WIDTH.into()),
            ("least-height", PORTRAIT_HEIGHT.into()),
        ],
    )
}
