//! A portrait cut from a file that somebody sent, so many times an hour.

use crate::accounts::Applicant;
use crate::attachments::{CannotAccept, Framing, PictureError, Trimmed, accept_photograph};
use crate::web::Trouble;
use crate::web::limits::{PHOTOGRAPHS_PER_ACCOUNT, TooMany, count};

pub async fn cut(
    applicant: &Applicant,
    file: &[u8],
    framing: Framing,
) -> Result<Result<Trimmed, PictureError>, Trouble> {
    may_read_one_more(applicant).await?;
    match accept_photograph(&applicant.portal().pictures, file, framing).await {
        Ok(trimmed) => Ok(Ok(trimmed)),
        Err(CannotAccept::Picture(error)) => Ok(Err(error)),
        Err(CannotAccept::Busy) => Err(Trouble::Busy),
    }
}

async fn may_read_one_more(applicant: &Applicant) -> Result<(), Trouble> {
    let subject = format!("photograph:account:{}", applicant.id());
    let counted: Result<(), TooMany> = applicant
        .works()
        .run::<_, sqlx::Error, _>(applicant.actor(), move |work| {
            Box::pin(async move {
                let now = work.now();
                count(work, &subject, PHOTOGRAPHS_PER_ACCOUNT, now).await
            })
        })
        .await?;
    Ok(counted?)
}
