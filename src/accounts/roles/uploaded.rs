//! A form with a file, from somebody in a role.

use crate::accounts::roles::ended;
use crate::web::{Kept, Trouble, Unread, Upload};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

/// Who sent it, and what. Nothing is read from anybody else; what arrives after the sender's session had ended is kept. A file takes a
/// while to arrive: its sender is who they are at its end.
pub struct Uploaded<Role> {
    pub by: Role,
    pub upload: Upload,
}

/// Who sent a form with a file that is looked at and forgotten: also after the sender's session had ended the answers alone are kept.
pub struct Passing<Role> {
    pub by: Role,
    pub upload: Upload,
}

/// Who sent a form with a file, and what; `keep` keeps of it what is kept where the sender's session had ended.
async fn read<Role: FromRequest<Error = Trouble>>(
    (request, body): (HttpRequest, Unread),
    keep: impl AsyncFnOnce(&HttpRequest, Unread) -> Result<Kept, Trouble>,
) -> Result<(Role, Upload), Trouble> {
    match Role::from_request(&request, &mut Payload::None).await {
        Ok(_) => {
            let upload = body.read_over().await?;
            Ok((Role::from_request(&request, &mut Payload::None).await?, upload))
        }
        Err(Trouble::SignIn { next, kept: Kept::Nothing }) => {
            Err(Trouble::SignIn { next, kept: keep(&request, body).await? })
        }
        Err(trouble) => Err(trouble),
    }
}

impl<Role: FromRequest<Error = Trouble> + 'static> FromRequest for Passing<Role> {
    type Error = Trouble;
    type Future = LocalBoxFuture<'static, Result<Self, Trouble>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let sent = (request.clone(), Unread::of(request, payload));
        Box::pin(async move {
            let (by, upload) = read(sent, ended::keep_answers_of).await?;
            Ok(Self { by, upload })
        })
    }
}

impl<Role: FromRequest<Error = Trouble> + 'static> FromRequest for Uploaded<Role> {
    type Error = Trouble;
    type Future = LocalBoxFuture<'static, Result<Self, Trouble>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let sent = (request.clone(), Unread::of(request, payload));
        Box::pin(async move {
            let (by, upload) = read(sent, ended::keep_upload).await?;
            Ok(Self { by, upload })
        })
    }
}
