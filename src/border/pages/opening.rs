//! The form that opens a checkpoint: a new one, or one that closed, again under its code.

use super::checkpoints::FOLDER;
use super::{foreseen, worded};
use crate::accounts::Administrator;
use crate::border::{
    CannotKeep, Checkpoint, CheckpointCode, CheckpointKind, foresee_opening, foresee_opening_again, open,
    open_again, store,
};
use crate::vocabulary::Named;
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/checkpoints/new", web::get().to(get_opening))
        .route("/admin/checkpoints/new", web::post().to(post_opening))
        .route("/admin/checkpoints/{code}/open", web::get().to(get_opening_again))
        .route("/admin/checkpoints/{code}/open", web::post().to(post_opening_again));
}

#[derive(Template)]
#[template(path = "border/open.html")]
struct OpeningPage {
    frame: Frame,
    form: Form,
    title: String,
    /// When it was open until now; empty for a new one, whose code is typed.
    lead: String,
    submit: String,
    kinds: Vec<(&'static str, String)>,
}

impl OpeningPage {
    fn of(administrator: &Administrator, form: Form) -> Self {
        let words = administrator.words();
        let kinds = CheckpointKind::ALL.map(|kind| (kind.code(), worded::kind(words, kind))).into();
        Self {
            frame: administrator.frame(),
            form,
            title: words.t("border-open-title"),
            lead: String::new(),
            submit: words.t("border-open-submit"),
            kinds,
        }
    }

    fn again(administrator: &Administrator, closed: &Checkpoint, form: Form) -> Self {
        let words = administrator.words();
        let arguments = [
            ("from", words.date(closed.open_from).into()),
            ("until", closed.open_until.map(|last| words.date(last)).unwrap_or_default().into()),
        ];
        let name = closed.name.in_language(words.language());
        Self {
            title: words.t1("border-open-again-title", "name", name),
            lead: words.with("border-open-again-lead", arguments),
            submit: words.t("border-open-again"),
            ..Self::of(administrator, form)
        }
    }
}

async fn get_opening(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    administrator.page(&OpeningPage::of(&administrator, Form::with(kept)))
}

async fn post_opening(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let code = reader.take("code", CheckpointCode::parse);
    let Some(checkpoint) = read(&mut reader, code) else {
        return administrator.complaint(&OpeningPage::of(&administrator, reader.form()));
    };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return administrator.page(&OpeningPage::of(&administrator, reader.form()));
    }
    let (seen, made) = (checkpoint.clone(), checkpoint.clone());
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_opening(work, seen)),
        move |work| Box::pin(open(work, made)),
    );
    match done.await {
        Ok(Some(affected)) => {
            administrator.preview(&answers, foreseen::opening(words, &checkpoint, &affected))
        }
        Ok(None) => Ok(administrator.see_other_with(FOLDER, "border-notice-opened")),
        Err(CannotKeep::CodeTaken) => {
            reader.complain("code", words.t("border-code-taken"));
            administrator.complaint(&OpeningPage::of(&administrator, reader.form()))
        }
        Err(
            CannotKeep::NotFound
            | CannotKeep::ClosedAlready { .. }
            | CannotKeep::Opening(_)
            | CannotKeep::Closing(_),
        ) => Err(Trouble::NotFound),
        Err(CannotKeep::Broken(broken)) => Err(broken.into()),
    }
}

fn read(reader: &mut Reader<'_>, code: Option<CheckpointCode>) -> Option<Checkpoint> {
    let en = reader.words_of("name-en", "border-name-missing", 200);
    let ru = reader.words_of("name-ru", "border-name-missing", 200);
    let kk = reader.words_of("name-kk", "border-name-missing", 200);
    let kind = reader.choose("kind", "border-kind-missing", CheckpointKind::from_code);
    let open_from = reader.date("from", "border-from-missing");
    Some(Checkpoint {
        code: code?,
        name: Named { en: en?, ru: ru?, kk: kk? },
        kind: kind?,
        open_from: open_from?,
        open_until: None,
    })
}

/// A checkpoint that closed or closes, by the code in the address.
async fn closed(administrator: &Administrator, code: &str) -> Result<Checkpoint, Trouble> {
    let code = CheckpointCode::parse(code).map_err(|_| Trouble::NotFound)?;
    let mut reading = administrator.works().reading().await?;
    store::checkpoint(&mut reading, &code).await?.ok_or(Trouble::NotFound)
}

async fn get_opening_again(
    administrator: Administrator,
    code: web::Path<String>,
) -> Result<HttpResponse, Trouble> {
    let closed = closed(&administrator, &code).await?;
    let kept = administrator.kept_answers().await?;
    let form = Form::with(kept.unwrap_or_else(|| as_it_was(&closed)));
    administrator.page(&OpeningPage::again(&administrator, &closed, form))
}

/// The form begins with what the checkpoint was called and was.
fn as_it_was(closed: &Checkpoint) -> Answers {
    Answers::new([
        ("name-en", closed.name.en.clone()),
        ("name-ru", closed.name.ru.clone()),
        ("name-kk", closed.name.kk.clone()),
        ("kind", closed.kind.code().to_owned()),
    ])
}

async fn post_opening_again(
    administrator: Administrator,
    code: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let closed = closed(&administrator, &code).await?;
    let mut reader = Reader::new(&answers, words);
    let Some(checkpoint) = read(&mut reader, Some(closed.code.clone())) else {
        return administrator.complaint(&OpeningPage::again(&administrator, &closed, reader.form()));
    };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        let page = OpeningPage::again(&administrator, &closed, reader.form());
        return administrator.page(&page);
    }
    let (seen, made) = (checkpoint.clone(), checkpoint.clone());
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_opening_again(work, seen)),
        move |work| Box::pin(open_again(work, made)),
    );
    match done.await {
        Ok(Some(affected)) => {
            administrator.preview(&answers, foreseen::opening_again(words, &checkpoint, &affected))
        }
        Ok(None) => Ok(administrator.see_other_with(FOLDER, "border-notice-opened-again")),
        Err(CannotKeep::Opening(error)) => {
            reader.complain("from", error.words(words));
            administrator.complaint(&OpeningPage::again(&administrator, &closed, reader.form()))
        }
        Err(
            CannotKeep::NotFound
            | CannotKeep::CodeTaken
            | CannotKeep::ClosedAlready { .. }
            | CannotKeep::Closing(_),
        ) => Err(Trouble::NotFound),
        Err(CannotKeep::Broken(broken)) => Err(broken.into()),
    }
}
