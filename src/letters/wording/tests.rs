use super::*;
use crate::letters::message::{Head, compose};
use crate::vocabulary::{ApplicationId, BatchId, EndpointId, GroupId, InvitationId, Language, LetterId};
use crate::web::Token;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use mail_parser::MessageParser;

const PORTAL: &str = "https://visa.example.org";

fn secrets() -> Secrets {
    Secrets::derive(&[7; 32])
}

fn sealed(token: &Token) -> String {
    URL_SAFE_NO_PAD.encode(secrets().seal("letters.token", token.reveal().as_bytes()).unwrap())
}

/// One of every kind, with the path that it leads to.
fn every_letter(token: &Token) -> Vec<(Letter, String)> {
    [of_accounts_and_cases(token), of_arrivals()].concat()
}

fn of_arrivals() -> Vec<(Letter, String)> {
    let (file, endpoint) = (BatchId::mint(), EndpointId::mint());
    let (due, safe_by) = ("2026-03-26".parse().unwrap(), "2026-03-20".parse().unwrap());
    let number = || "4831 0275 96".to_owned();
    let arrivals = "/inviting/arrivals".to_owned();
    vec![
        (Letter::ArrivalClockStarted { due, safe_by }, arrivals.clone()),
        (Letter::ArrivalNoticeOverdue { due }, arrivals.clone()),
        (Letter::ArrivalDeadlineMoved { was: safe_by, due }, arrivals.clone()),
        (Letter::ArrivalNoticesDueSoon { due, open: 3 }, arrivals.clone()),
        (Letter::ArrivalNoticesDueToday { due, open: 1 }, arrivals.clone()),
        (Letter::ArrivalNoticeFiled { number: number() }, arrivals.clone()),
        (Letter::ArrivalNoticeWithdrawn { number: number(), due }, arrivals.clone()),
        (Letter::ArrivalFileTaken { file, number: number() }, format!("{arrivals}/files/{file}")),
        (Letter::ArrivalFileHeldUp { file, received: due }, format!("{arrivals}/files/{file}")),
        (Letter::ArrivalTrialHeldUp { file }, format!("{arrivals}/files/{file}")),
        (Letter::EndpointStopped { endpoint }, format!("/inviting/webhooks/{endpoint}")),
    ]
}

fn of_accounts_and_cases(token: &Token) -> Vec<(Letter, String)> {
    let (application, invitation) = (ApplicationId::mint(), InvitationId::mint());
    let group = GroupId::mint();
    let (reference, number) = (|| "KZ-4821".to_owned(), || "4831 0275 96".to_owned());
    let sealed_token = || sealed(token);
    let case = format!("/office/applications/{application}");
    let invited = format!("/inviting/invitations/{invitation}");
    let password = format!("/password/new?token={}", token.reveal());
    vec![
        (
            Letter::ConfirmEmail { sealed_token: sealed_token() },
            format!("/register/confirm?token={}", token.reveal()),
        ),
        (Letter::AlreadyRegistered, "/sign-in".into()),
        (Letter::ResetPassword { sealed_token: sealed_token() }, password.clone()),
        (Letter::PasswordChanged, "/sign-in".into()),
        (Letter::RecoveryCodesDrawn, "/sign-in".into()),
        (Letter::StaffWelcome { sealed_token: sealed_token() }, password),
        (Letter::ColleagueAsked { sealed_token: sealed_token() }, format!("/join?token={}", token.reveal())),
        (Letter::ColleagueElsewhere, "/sign-in".into()),
        (Letter::ColleagueRole { role: "owner".into() }, "/inviting".into()),
        (Letter::ColleagueRole { role: "filer".into() }, "/inviting".into()),
        (Letter::ColleagueRole { role: "reader".into() }, "/inviting".into()),
        (Letter::ColleagueLeft, "/account".into()),
        (Letter::PartyVerified, "/inviting".into()),
        (Letter::PartyNotVerified { reason: "The address is another’s.".into() }, "/inviting".into()),
        (Letter::PartyQuota { places: 21 }, "/inviting".into()),
        (Letter::InvitationFiled { invitation }, invited.clone()),
        (Letter::GroupFiled { group, count: 40 }, format!("/inviting/groups/{group}")),
        (Letter::GroupNotFiled { group }, format!("/inviting/groups/{group}")),
        (Letter::InvitationApproved { invitation, number: number() }, invited.clone()),
        (Letter::InvitationRefused { invitation }, invited.clone()),
        (Letter::InvitationReturned { invitation }, invited),
        (Letter::PartySuspended { reason: "Guests did not arrive.".into() }, "/inviting".into()),
        (Letter::PartySuspensionLifted, "/inviting".into()),
        (Letter::FeeIsDue { application, reference: reference() }, case.clone()),
        (Letter::FeeReceived { application, reference: reference() }, case.clone()),
        (Letter::FeeReceivedTwice { application, reference: reference() }, case.clone()),
        (
            Letter::SurplusSentBack { application, reference: reference(), amount: "60 USD".into() },
            case.clone(),
        ),
        (Letter::InformationRequested { application, reference: reference() }, case.clone()),
        (Letter::InformationGiven { application, reference: reference() }, case.clone()),
        (Letter::VisaIssued { application, reference: reference() }, case.clone()),
        (Letter::VisaLink { application, reference: reference() }, format!("{case}/visa")),
        (Letter::ApplicationRefused { application, reference: reference() }, case.clone()),
        (Letter::ApplicationWithdrawn { application, reference: reference() }, case.clone()),
        (Letter::ApplicationExpired { application, reference: reference() }, case.clone()),
        (Letter::CorrectionAsked { application, reference: reference() }, format!("{case}/visa")),
        (Letter::CorrectionDeclined { application, reference: reference() }, format!("{case}/visa")),
        (Letter::VisaReplaced { application, reference: reference() }, format!("{case}/visa")),
        (Letter::VisaAnnulled { application, reference: reference() }, case),
    ]
}

#[test]
fn every_letter_has_its_words_in_every_language_and_one_link_into_the_portal() {
    let token = Token::draw().unwrap();
    for language in Language::ALL {
        for (letter, path) in every_letter(&token) {
            let worded = letter.worded(Words::of(language), &secrets(), PORTAL).unwrap();

            assert_eq!(worded.url, format!("{PORTAL}{path}"));
            let texts = [&worded.subject, &worded.action].into_iter().chain(&worded.paragraphs);
            for text in texts {
                let unworded = text.starts_with("letters-") || text.contains('{') || text.trim().is_empty();
                assert!(!unworded, "{language:?} {letter:?}: {text}");
            }
            assert!(!worded.paragraphs.is_empty() && worded.subject.chars().count() <= 90);
        }
    }
}

#[test]
fn the_number_of_an_approved_invitation_stands_in_its_letter() {
    // Rule I2: the inviting party passes it on.
    let letter =
        Letter::InvitationApproved { invitation: InvitationId::mint(), number: "4831 0275 96".into() };
    for language in Language::ALL {
        let worded = letter.worded(Words::of(language), &secrets(), PORTAL).unwrap();

        assert!(worded.paragraphs[0].contains("4831 0275 96"));
    }
}

#[test]
fn the_day_that_is_safe_by_either_count_is_named_only_where_the_counts_differ() {
    // Rule N2; arrival on Wednesday 18 March 2026 (rule N3): due on Thursday 26 March.
    let (due, safe) = ("2026-03-26".parse().unwrap(), "2026-03-20".parse().unwrap());
    let words = Words::of(Language::En);
    let paragraphs = |safe_by| {
        Letter::ArrivalClockStarted { due, safe_by }.worded(words, &secrets(), PORTAL).unwrap().paragraphs
    };

    assert_eq!(paragraphs(due).len(), 1);
    assert!(paragraphs(due)[0].contains("Thursday 26 March 2026"));
    assert!(paragraphs(safe)[1].contains("Friday 20 March 2026"));
}

#[test]
fn a_letter_whose_token_does_not_open_is_not_worded() {
    let letter = Letter::ConfirmEmail { sealed_token: sealed(&Token::draw().unwrap()) };

    let worded = letter.worded(Words::of(Language::En), &Secrets::derive(&[8; 32]), PORTAL);

    assert_eq!(worded, Err(CannotUnseal::Altered));
}

#[test]
fn a_message_reads_back_with_both_parts_and_the_same_message_id_every_time() {
    let token = Token::draw().unwrap();
    let letter = Letter::ConfirmEmail { sealed_token: sealed(&token) };
    let from = "Visa Portal <visa@example.org>".parse().unwrap();
    let id = LetterId::mint();
    let queued_at = "2026-03-16T08:00:00Z".parse().unwrap();
    for language in Language::ALL {
        let words = Words::of(language);
        let worded = letter.worded(words, &secrets(), PORTAL).unwrap();
        let head = || Head { id, from: &from, to: "anna@example.org".parse().unwrap(), queued_at };

        let raw = compose(head(), &worded, words).unwrap().formatted();

        let message = MessageParser::default().parse(&raw).unwrap();
        assert_eq!(message.message_id(), Some(format!("{id}@example.org").as_str()));
        assert_eq!(message.subject(), Some(worded.subject.as_str()));
        assert_eq!(message.date().unwrap().to_rfc3339(), "2026-03-16T08:00:00Z");
        assert_eq!(message.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
        let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
        assert!(text.lines().any(|line| line == worded.url), "{text}");
        assert!(html.contains(&format!("href=\"{}\"", worded.url)) && html.contains(language.tag()));
        assert!(worded.paragraphs.iter().all(|paragraph| text.contains(paragraph)));
    }
}
