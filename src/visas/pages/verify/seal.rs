//! Verification by the seal: a PDF of the visa or a picture of its barcode is uploaded, read, and forgotten.

use super::{AnswerPage, FormPage, SealRow, answer, count_question};
use crate::visas::pages::worded;
use crate::visas::read_upload::{CannotRead, Readers, read_upload};
use crate::visas::seal::{ReadSeal, Verdict as SealVerdict, verify};
use crate::visas::store;
use crate::visas::{Scanned, Verdict, Visa};
use crate::web::{Reader, Trouble, Upload, Visit};
use actix_web::{HttpResponse, web};

/// Whoever has the seal has the visa's data: no date of birth is asked for.
pub async fn post_seal(
    visit: Visit,
    upload: Upload,
    readers: web::Data<Readers>,
) -> Result<HttpResponse, Trouble> {
    let words = visit.words();
    let mut reader = Reader::new(&upload.answers, words);
    if upload.file.is_empty() {
        reader.complain("file", words.t("visas-error-file-missing"));
        return FormPage::complain(&visit, reader.form());
    }
    count_question(&visit).await?;
    match read_upload(&readers.public, &upload.file).await {
        Ok(scanned) => judge(&visit, &scanned).await,
        Err(CannotRead::Busy) => Err(Trouble::Busy),
        Err(CannotRead::File(error)) => {
            reader.settle::<(), _>("file", Err(error));
            FormPage::complain(&visit, reader.form())
        }
    }
}

/// The seal's own verdict first; the register is asked only about a seal that can be trusted.
async fn judge(visit: &Visit, scanned: &Scanned) -> Result<HttpResponse, Trouble> {
    let mut reading = visit.works().reading().await?;
    let signers = store::trusted_signers(&mut reading).await?;
    drop(reading);
    let verified = verify(&scanned.seal, &signers, visit.today());
    let verdict = match &verified.seal {
        Some(seal) if verified.verdict.is_valid() => with_the_printed_zone(seal, scanned, verified.verdict),
        Some(_) | None => verified.verdict,
    };
    let (word, colour, meaning) = worded::seal_verdict(visit.words(), verdict);
    let row = SealRow { word, colour, meaning };
    let sealed = verified.seal.filter(|_| verdict.is_valid());
    let Some(sealed) = sealed else { return visit.page(&alone(visit, String::new(), row)) };
    match in_the_register(visit, &sealed, &scanned.seal).await? {
        Some((visa, verdict)) => visit.page(&answer(visit, &visa, verdict, Some(row))),
        None => visit.page(&alone(visit, visit.words().t("visas-seal-not-in-register"), row)),
    }
}

/// A PDF shows the two lines as well, and they have to be those under the seal.
fn with_the_printed_zone(seal: &ReadSeal, scanned: &Scanned, genuine: SealVerdict) -> SealVerdict {
    let printed = scanned.zone.as_ref().map(|zone| seal.judge_zone(&zone.first, &zone.second));
    printed.filter(|verdict| !verdict.is_valid()).unwrap_or(genuine)
}

/// The visa of the sealed number, if the register holds this very seal.
async fn in_the_register(
    visit: &Visit,
    sealed: &ReadSeal,
    bytes: &[u8],
) -> Result<Option<(Visa, Verdict)>, Trouble> {
    let Some(number) = &sealed.contents.number else { return Ok(None) };
    let mut reading = visit.works().reading().await?;
    let found = store::find_by_number(&mut reading, number).await?;
    let Some(visa) = found.filter(|visa| visa.seal.as_bytes() == bytes) else { return Ok(None) };
    let entries_made = store::entries_made(&mut reading, visa.id).await?;
    let verdict = visa.verdict(entries_made, visit.today());
    Ok(Some((visa, verdict)))
}

/// The seal without a visa of the register.
fn alone(visit: &Visit, meaning: String, row: SealRow) -> AnswerPage {
    AnswerPage {
        frame: visit.frame(),
        heading: visit.words().t("visas-verified-seal-title"),
        state: String::new(),
        colour: "",
        meaning,
        rows: Vec::new(),
        seal: Some(row),
    }
}
