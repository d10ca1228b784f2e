//! The description of the whole interface for programs, put together from what each room says of its calls.

use crate::web::programs::described::complete;
use crate::{arrivals, invitations, visas, webhooks};
use std::sync::LazyLock;
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Visa Portal",
        description = "Invitations, arrival notices, verification before boarding, and events, for programs.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    servers((url = "/", description = "This portal")),
    tags(
        (name = "Invitations", description = "An inviting party files invitations and follows them to their decision."),
        (name = "Arrival notices", description = "An inviting party tells of its guests within three working days of their arrival."),
        (name = "Webhooks", description = "What a party's endpoints are told of without asking."),
        (name = "Carriers", description = "An airline asks before boarding."),
        (name = "Open to all", description = "What a program may ask without a key."),
    ),
    paths(super::api::get_document),
    modifiers(&Keys),
)]
struct Whole;

/// The one way in.
struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut Document) {
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("evisa_")
            .description(Some(
                "A key made in the office of its owner. The scopes of a call stand beside it; any one of them is enough.",
            ))
            .build();
        let components = document.components.get_or_insert_default();
        components.security_schemes.insert("key".to_owned(), SecurityScheme::Http(bearer).into());
    }
}

/// OpenAPI 3.1.
pub fn document() -> &'static Document {
    static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
        let mut document = Whole::openapi();
        let rooms = [
            webhooks::api::Described::openapi(),
            invitations::api::Described::openapi(),
            visas::api::Described::openapi(),
            arrivals::api::Described::openapi(),
        ];
        rooms.into_iter().for_each(|room| document.merge(room));
        complete(&mut document);
        document
    });
    &DOCUMENT
}
