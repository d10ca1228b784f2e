//! How a picture is answered, and what is said of one that is not taken.

use crate::attachments::{
    Attachment, Fault, KeptPicture, LONGEST_UPLOAD_IN_MEGABYTES, PORTRAIT_HEIGHT, PORTRAIT_WIDTH,
    PictureError, Rule,
};
use crate::web::assets::asset_url;
use crate::web::{Worded, Words};
use actix_web::HttpResponse;

/// A picture for somebody who may see it. It is nobody else's to keep: the answer is not stored on the way.
pub fn picture(attachment: Attachment) -> HttpResponse {
    jpeg(attachment.bytes)
}

/// A photograph that waits for its sender, shown to them.
pub fn kept_picture(kept: &KeptPicture) -> HttpResponse {
    jpeg(kept.bytes.clone())
}

/// The same of a JPEG that is no attachment.
pub fn jpeg(bytes: Vec<u8>) -> HttpResponse {
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

impl Worded for Fault {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Blurred => words.t("attachments-fault-blurred"),
            Self::TooDark => words.t("attachments-fault-too-dark"),
            Self::TooBright => words.t("attachments-fault-too-bright"),
            Self::Flat => words.t("attachments-fault-flat"),
            Self::BackgroundDark => words.t("attachments-fault-background-dark"),
            Self::BackgroundUneven => words.t("attachments-fault-background-uneven"),
            Self::NoFace => words.t("attachments-fault-no-face"),
            Self::SeveralFaces => words.t("attachments-fault-several-faces"),
            Self::OffCentre => words.t("attachments-fault-off-centre"),
            Self::TooFar => words.t("attachments-fault-too-far"),
            Self::TooNear => words.t("attachments-fault-too-near"),
        }
    }
}

/// A picture of what is wrong and what is right by a rule: its address, and what it shows.
pub fn rule_picture(words: Words, rule: Rule) -> (String, String) {
    match rule {
        Rule::Sharpness => (asset_url("photograph-sharpness.svg"), words.t("attachments-rule-sharpness")),
        Rule::Light => (asset_url("photograph-light.svg"), words.t("attachments-rule-light")),
        Rule::Background => (asset_url("photograph-background.svg"), words.t("attachments-rule-background")),
        Rule::Face => (asset_url("photograph-face.svg"), words.t("attachments-rule-face")),
    }
}

/// What a rule is about.
pub fn rule_name(words: Words, rule: Rule) -> String {
    match rule {
        Rule::Sharpness => words.t("attachments-rule-name-sharpness"),
        Rule::Light => words.t("attachments-rule-name-light"),
        Rule::Background => words.t("attachments-rule-name-background"),
        Rule::Face => words.t("attachments-rule-name-face"),
    }
}
