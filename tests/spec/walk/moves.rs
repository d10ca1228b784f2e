//! What anybody may try. Numbers choose among what there is by then, so that a shrunk walk still walks.

use proptest::collection::vec;
use proptest::prelude::*;

/// Whether somebody acts on what stands, or on a page that shows something older.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    AsItStands,
    Older,
}

/// How an officer rules on an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    Approve,
    Refuse,
    SendBack,
}

/// How the surname in the passport is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelled {
    AsInvited,
    Otherwise,
}

/// How long the passport is valid, seen from the invitation (rule P3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    Long,
    ToTheDay,
    ADayTooShort,
}

/// An answer to one task of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Requirements,
    /// With the number of an invitation and the passport number and birth of a guest.
    Invitation {
        invitation: usize,
        guest: usize,
    },
    Passport {
        guest: usize,
        spelled: Spelled,
        validity: Validity,
    },
    Names,
    Photograph,
    Declarations {
        clean_pages: i32,
    },
}

/// What is said when submitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    Agreed,
    NotAgreed,
    /// The page had shown another fee, or none.
    AnotherFee,
}

/// What an acquirer tells of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    Pending,
    Declined,
    Failed,
    RanOut,
    /// Money was taken; an acquirer may take it more than once.
    Captured(Capture),
    /// Money was taken, and not as much as was asked for.
    AnotherAmount,
    /// Money went back.
    SentBack,
    /// News of a payment that there is not.
    OfNothing,
}

/// A capture by name: one that the sandbox acquirer has in its books, or one that is told of alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capture {
    InTheBooks,
    Told(u8),
}

/// What an officer asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Question,
    CleanPages,
    ExpiryAndQuestion,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Having looked at whatever is flagged.
    Approve,
    /// Without a look at what is flagged.
    ApproveUnseen,
    AskFor(Wanted),
    Refuse,
    Confirm,
    SetAside,
}

/// What is given to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Whole,
    /// An item is left.
    Less,
    /// One clean page, or an expiry a day too soon.
    Unsound,
}

/// A step tried past the portal, by the database's own language (rule A2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByHand {
    /// An application's stage, by its place in the list of all.
    Stage(usize),
    /// An invitation's stage, by its place in the list of all.
    InvitationStage(usize),
    ForgetHistory,
    PaidOutOfNothing,
    AnotherVisa,
    ASecondCaseOnTheInvitation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    File {
        party: usize,
        guest: usize,
        days: i64,
    },
    Correct {
        party: usize,
        invitation: usize,
        days: i64,
        page: Page,
    },
    Rule {
        officer: usize,
        invitation: usize,
        ruling: Ruling,
        page: Page,
    },
    TakeInvitation {
        officer: usize,
        invitation: usize,
    },
    WithdrawInvitation {
        party: usize,
        invitation: usize,
        page: Page,
    },
    Suspend {
        officer: usize,
        party: usize,
    },
    Lift {
        officer: usize,
        party: usize,
    },
    Begin {
        applicant: usize,
    },
    /// Another application for the person of an earlier one.
    BeginAgain {
        applicant: usize,
        case: usize,
    },
    Fill {
        applicant: usize,
        case: usize,
        answer: Answer,
        page: Page,
    },
    Submit {
        applicant: usize,
        case: usize,
        agreement: Agreement,
        page: Page,
    },
    BeginPayment {
        applicant: usize,
        case: usize,
    },
    OpenCheckout {
        applicant: usize,
        case: usize,
    },
    PresentCard {
        payment: usize,
    },
    /// The same event comes again under the same number.
    Hear {
        payment: usize,
        news: News,
        event: u8,
    },
    AcquirerIsAsked,
    Lapse,
    ApproveReturn {
        administrator: usize,
        payment: usize,
    },
    SetConfirmation {
        needed: bool,
        from: i64,
    },
    Take {
        officer: usize,
        case: usize,
    },
    PutBack {
        officer: usize,
        case: usize,
    },
    Decide {
        officer: usize,
        case: usize,
        decision: Decision,
        page: Page,
    },
    Give {
        applicant: usize,
        case: usize,
        given: Given,
        page: Page,
    },
    Withdraw {
        applicant: usize,
        case: usize,
    },
    Annul {
        officer: usize,
        visa: usize,
    },
    AskCorrection {
        applicant: usize,
        case: usize,
    },
    Grant {
        officer: usize,
        correction: usize,
    },
    Decline {
        officer: usize,
        correction: usize,
    },
    Later {
        minutes: i64,
    },
    Stray {
        case: usize,
        by_hand: ByHand,
    },
    /// Whatever brings a case on, done by whoever may do it: so that walks get far.
    GoOn {
        case: usize,
        choice: usize,
    },
}

fn page() -> impl Strategy<Value = Page> {
    prop_oneof![9 => Just(Page::AsItStands), 1 => Just(Page::Older)]
}

fn days() -> impl Strategy<Value = i64> {
    prop_oneof![1 => Just(-1_i64), 3 => Just(3), 5 => Just(21), 5 => Just(120)]
}

/// Any of what there will be: the index is taken modulo their number.
fn any() -> impl Strategy<Value = usize> {
    0_usize..120
}

fn answer() -> impl Strategy<Value = Answer> {
    let spelled = prop_oneof![Just(Spelled::AsInvited), Just(Spelled::Otherwise)];
    let validity = prop_oneof![Just(Validity::Long), Just(Validity::ToTheDay), Just(Validity::ADayTooShort)];
    prop_oneof![
        Just(Answer::Requirements),
        (any(), 0_usize..2).prop_map(|(invitation, guest)| Answer::Invitation { invitation, guest }),
        (0_usize..2, spelled, validity).prop_map(|(guest, spelled, validity)| Answer::Passport {
            guest,
            spelled,
            validity
        }),
        Just(Answer::Names),
        Just(Answer::Photograph),
        (1_i32..3).prop_map(|clean_pages| Answer::Declarations { clean_pages }),
    ]
}

fn news() -> impl Strategy<Value = News> {
    let capture = prop_oneof![Just(Capture::InTheBooks), (0_u8..2).prop_map(Capture::Told)];
    prop_oneof![
        1 => Just(News::Pending),
        1 => Just(News::Declined),
        1 => Just(News::Failed),
        1 => Just(News::RanOut),
        4 => capture.prop_map(News::Captured),
        1 => Just(News::AnotherAmount),
        2 => Just(News::SentBack),
        1 => Just(News::OfNothing),
    ]
}

fn decision() -> impl Strategy<Value = Decision> {
    let wanted =
        prop_oneof![Just(Wanted::Question), Just(Wanted::CleanPages), Just(Wanted::ExpiryAndQuestion)];
    prop_oneof![
        Just(Decision::Approve),
        Just(Decision::ApproveUnseen),
        wanted.prop_map(Decision::AskFor),
        Just(Decision::Refuse),
        Just(Decision::Confirm),
        Just(Decision::SetAside),
    ]
}

fn of_invitations() -> impl Strategy<Value = Move> {
    // Two parties; beyond them, the one whose it is.
    let ruling =
        prop_oneof![3 => Just(Ruling::Approve), 1 => Just(Ruling::Refuse), 1 => Just(Ruling::SendBack)];
    prop_oneof![
        3 => (0_usize..2, 0_usize..2, days()).prop_map(|(party, guest, days)| Move::File { party, guest, days }),
        1 => (0_usize..5, any(), days(), page())
            .prop_map(|(party, invitation, days, page)| Move::Correct { party, invitation, days, page }),
        3 => (0_usize..3, any(), ruling, page())
            .prop_map(|(officer, invitation, ruling, page)| Move::Rule { officer, invitation, ruling, page }),
        2 => (0_usize..5, any(), page())
            .prop_map(|(party, invitation, page)| Move::WithdrawInvitation { party, invitation, page }),
        2 => (0_usize..3, any()).prop_map(|(officer, invitation)| Move::TakeInvitation { officer, invitation }),
        1 => (0_usize..3, 0_usize..2).prop_map(|(officer, party)| Move::Suspend { officer, party }),
        2 => (0_usize..3, 0_usize..2).prop_map(|(officer, party)| Move::Lift { officer, party }),
    ]
}

fn of_applicants() -> impl Strategy<Value = Move> {
    let agreement = prop_oneof![4 => Just(Agreement::Agreed), 1 => Just(Agreement::NotAgreed), 1 => Just(Agreement::AnotherFee)];
    let given = prop_oneof![2 => Just(Given::Whole), 1 => Just(Given::Less), 1 => Just(Given::Unsound)];
    // Three of them, and the one whose it is.
    let who = || prop_oneof![1 => 0_usize..3, 3 => Just(3)];
    prop_oneof![
        1 => (0_usize..3).prop_map(|applicant| Move::Begin { applicant }),
        1 => (who(), any()).prop_map(|(applicant, case)| Move::BeginAgain { applicant, case }),
        5 => (who(), any(), answer(), page())
            .prop_map(|(applicant, case, answer, page)| Move::Fill { applicant, case, answer, page }),
        2 => (who(), any(), agreement, page())
            .prop_map(|(applicant, case, agreement, page)| Move::Submit { applicant, case, agreement, page }),
        1 => (who(), any()).prop_map(|(applicant, case)| Move::BeginPayment { applicant, case }),
        2 => (who(), any()).prop_map(|(applicant, case)| Move::OpenCheckout { applicant, case }),
        2 => (who(), any(), given, page())
            .prop_map(|(applicant, case, given, page)| Move::Give { applicant, case, given, page }),
        2 => (who(), any()).prop_map(|(applicant, case)| Move::Withdraw { applicant, case }),
        2 => (who(), any()).prop_map(|(applicant, case)| Move::AskCorrection { applicant, case }),
    ]
}

fn of_money() -> impl Strategy<Value = Move> {
    prop_oneof![
        3 => any().prop_map(|payment| Move::PresentCard { payment }),
        8 => (any(), news(), 0_u8..2).prop_map(|(payment, news, event)| Move::Hear { payment, news, event }),
        2 => Just(Move::AcquirerIsAsked),
        2 => Just(Move::Lapse),
        3 => (0_usize..2, any()).prop_map(|(administrator, payment)| Move::ApproveReturn { administrator, payment }),
    ]
}

fn of_staff() -> impl Strategy<Value = Move> {
    let who = || 0_usize..3;
    prop_oneof![
        4 => (who(), any()).prop_map(|(officer, case)| Move::Take { officer, case }),
        1 => (who(), any()).prop_map(|(officer, case)| Move::PutBack { officer, case }),
        8 => (who(), any(), decision(), page())
            .prop_map(|(officer, case, decision, page)| Move::Decide { officer, case, decision, page }),
        2 => (proptest::bool::weighted(0.7), 0_i64..4).prop_map(|(needed, from)| Move::SetConfirmation { needed, from }),
        1 => (who(), any()).prop_map(|(officer, visa)| Move::Annul { officer, visa }),
        2 => (who(), any()).prop_map(|(officer, correction)| Move::Grant { officer, correction }),
        1 => (who(), any()).prop_map(|(officer, correction)| Move::Decline { officer, correction }),
    ]
}

fn of_time() -> impl Strategy<Value = Move> {
    let (hour, day) = (60_i64, 24 * 60_i64);
    let minutes = prop_oneof![
        12 => Just(7_i64),
        6 => Just(31),
        6 => Just(5 * hour),
        6 => Just(day),
        3 => Just(3 * day),
        1 => Just(30 * day),
    ];
    minutes.prop_map(|minutes| Move::Later { minutes })
}

fn of_hands() -> impl Strategy<Value = Move> {
    let by_hand = prop_oneof![
        6 => (0_usize..8).prop_map(ByHand::Stage),
        2 => (0_usize..5).prop_map(ByHand::InvitationStage),
        1 => Just(ByHand::ForgetHistory),
        1 => Just(ByHand::PaidOutOfNothing),
        1 => Just(ByHand::AnotherVisa),
        1 => Just(ByHand::ASecondCaseOnTheInvitation),
    ];
    (any(), by_hand).prop_map(|(case, by_hand)| Move::Stray { case, by_hand })
}

/// Walks of up to so many steps.
pub fn walks(steps: usize) -> impl Strategy<Value = Vec<Move>> {
    let step = prop_oneof![
        9 => of_invitations(),
        12 => of_applicants(),
        12 => of_money(),
        12 => of_staff(),
        8 => of_time(),
        5 => of_hands(),
        70 => (any(), any()).prop_map(|(case, choice)| Move::GoOn { case, choice }),
    ];
    vec(step, 1..=steps)
}
