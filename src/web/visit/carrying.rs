//! Answers carried over a change of language, back to the page that they were typed into.

use crate::web::{Answers, Form, Trouble, Visit, limits, store};

impl Visit {
    /// Keeps what was typed for an hour, for this browser's next look at a page of the portal. An address that carries more forms than
    /// people type goes on without.
    pub async fn carry(&self, page: &str, answers: Answers) -> Result<(), Trouble> {
        let Some(token) = self.token().cloned().filter(|_| !answers.is_blank()) else { return Ok(()) };
        let path = page.split('?').next().unwrap_or_default().to_owned();
        let subject = format!("carried:address:{}", self.address());
        self.works()
            .run::<_, Trouble, _>(self.actor(), move |work| {
                Box::pin(async move {
                    let now = work.now();
                    if limits::count(work, &subject, limits::CARRIED_PER_ADDRESS, now).await?.is_ok() {
                        store::carried::put(work, (&token, &path), &answers, now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// What was typed into this page and carried: handed out once.
    pub async fn carried_answers(&self) -> Result<Option<Answers>, Trouble> {
        let Some(token) = self.token() else { return Ok(None) };
        let mut reading = self.works().reading().await?;
        Ok(store::carried::take(&mut reading, (token, self.path()), self.now()).await?)
    }

    /// The page's form as this visitor left it: empty, unless it was carried.
    pub async fn form(&self) -> Result<Form, Trouble> {
        Ok(Form::with(self.carried_answers().await?.unwrap_or_default()))
    }
}
