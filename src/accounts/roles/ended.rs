//! What was sent after the session had ended: kept for its account, it stands on the page again after signing in.

use crate::attachments::{CannotAccept, Framing, KeptPicture, Uncut, accept_photograph, store::kept};
use crate::vocabulary::AccountId;
use crate::web::visit::own_path;
use crate::web::{
    Actor, Answers, Kept, Mark, Session, Standing, Token, Trouble, Unread, Upload, Visit, limits,
    store as sessions,
};
use actix_web::HttpRequest;
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderValue};

/// Where to go on after signing in: the page itself, or for a form the page that it stood on, as the browser names it.
pub(super) fn next_of(request: &HttpRequest) -> String {
    if request.method() != Method::GET {
        return page_before(request).unwrap_or_else(|| request.path().to_owned());
    }
    match request.query_string() {
        "" => request.path().to_owned(),
        query => format!("{}?{query}", request.path()),
    }
}

fn page_before(request: &HttpRequest) -> Option<String> {
    let text = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (_, rest) = text(header::REFERER)?.split_once("://")?;
    let path = rest.strip_prefix(text(header::HOST)?)?;
    own_path(path).map(str::to_owned)
}

/// Keeps the answers of a form without a file.
pub(super) async fn keep_form(
    request: &HttpRequest,
    visit: &Visit,
    session: &Session,
) -> Result<Kept, Trouble> {
    if request.method() != Method::POST || session.awaits_factor {
        return Ok(Kept::Nothing);
    }
    let Some(answers) = Answers::sent(request) else { return Ok(Kept::Nothing) };
    Mark::of(request)?.check(answers.verbatim("csrf"))?;
    keep(visit, session.account, (visit.path(), answers), None).await
}

/// Keeps the answers and the photograph of a form with a file. Its body is read only for somebody whose session can be told,
/// so many times an hour from one address.
pub(super) async fn keep_upload(request: &HttpRequest, body: Unread) -> Result<Kept, Trouble> {
    let visit = Visit::of(request).await?;
    let Standing::RanOut(session) = visit.standing() else { return Ok(Kept::Nothing) };
    if session.awaits_factor || !may_keep_one_more(&visit).await? {
        return Ok(Kept::Nothing);
    }
    let Upload { answers, file, too_large: _ } = body.read_over().await?;
    let picture = match accept_photograph(&visit.portal().pictures, &file, Framing::Middle).await {
        Ok(trimmed) => trimmed.uncut,
        // the page complains about a file when it is sent again
        Err(CannotAccept::Picture(_)) => None,
        Err(CannotAccept::Busy) => return Err(Trouble::Busy),
    };
    keep(&visit, session.account, (visit.path(), answers), picture).await
}

/// Keeps the answers of a form whose file is looked at and forgotten, for the page that it was sent from.
pub(super) async fn keep_answers_of(request: &HttpRequest, body: Unread) -> Result<Kept, Trouble> {
    let visit = Visit::of(request).await?;
    let Standing::RanOut(session) = visit.standing() else { return Ok(Kept::Nothing) };
    let Some(page) = page_before(request).filter(|_| !session.awaits_factor) else {
        return Ok(Kept::Nothing);
    };
    if !may_keep_one_more(&visit).await? {
        return Ok(Kept::Nothing);
    }
    let upload = body.read_over().await?;
    keep(&visit, session.account, (&page, upload.answers), None).await
}

async fn may_keep_one_more(visit: &Visit) -> Result<bool, Trouble> {
    let subject = format!("kept-picture:address:{}", visit.address());
    visit
        .works()
        .run::<_, Trouble, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                let counted = limits::count(work, &subject, limits::KEPT_PICTURES_PER_ADDRESS, now).await?;
                Ok(counted.is_ok())
            })
        })
        .await
}

async fn keep(
    visit: &Visit,
    account: AccountId,
    (path, answers): (&str, Answers),
    picture: Option<Uncut>,
) -> Result<Kept, Trouble> {
    let answers = answers.to_keep();
    let nothing_typed = answers.clone().without(&["seen"]).is_blank();
    let Some(token) = visit.token().cloned().filter(|_| picture.is_some() || !nothing_typed) else {
        return Ok(Kept::Nothing);
    };
    let path = path.to_owned();
    let waiting = match picture {
        Some(picture) => {
            let (path, sha256) = (path.clone(), picture.sha256());
            Some((draw()?, KeptPicture { path, bytes: picture.bytes, sha256 }))
        }
        None => None,
    };
    let kept = waiting.as_ref().map_or(Kept::Answers, |(browsers, _)| Kept::Upload(browsers.clone()));
    visit
        .works()
        .run::<(), Trouble, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                sessions::keep_answers(work, &token, account, &path, (&answers, now)).await?;
                if let Some((browsers, picture)) = &waiting {
                    kept::keep(work, (account, browsers), picture, now).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(kept)
}

fn draw() -> Result<Token, Trouble> {
    Token::draw().map_err(|error| Trouble::Broken(error.to_string().into()))
}
