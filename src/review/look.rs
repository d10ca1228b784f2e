//! A look by staff at an application, recorded like every look at somebody's papers.

use crate::accounts::{Account, Hold, LEASE, store as accounts};
use crate::applications::{AnyCase, Dossier, Happening, Round, StageName, read, store as applications};
use crate::attachments::{Attachment, store as attachments};
use crate::audit::{self, Chain, Entry, Way};
use crate::calendar::TimeLeft;
use crate::invitations::{PartyRecord, store as invitations};
use crate::passports::{KeptPassport, store as passports};
use crate::review::store::{self, Decided, EarlierCase, Note};
use crate::review::{Proposal, Raised, WatchMatch};
use crate::vocabulary::{AccountId, ApplicationId, AttachmentId};
use crate::web::Work;

/// A case with everything that an officer sees of it.
#[derive(Debug, Clone)]
pub struct Opened {
    pub case: AnyCase,
    pub applicant: Option<Account>,
    pub dossier: Dossier,
    pub hold: Option<Hold>,
    pub history: Vec<Happening>,
    pub decisions: Vec<Decided>,
    /// What was asked of the applicant, the first request first.
    pub rounds: Vec<Round>,
    /// Every version of the passport data.
    pub versions: Vec<KeptPassport>,
    /// Other cases of the same person, the latest first.
    pub earlier: Vec<EarlierCase>,
    pub party: PartyRecord,
    /// What speaks for a closer look.
    pub raised: Vec<Raised>,
    pub watch_matches: Vec<WatchMatch>,
    /// A refusal that waits for a second officer.
    pub proposal: Option<Proposal>,
    /// What officers said to each other, the latest first.
    pub notes: Vec<Note>,
    /// What is left of the promised time, while the case waits.
    pub time_left: Option<TimeLeft>,
}

/// Opens an application for an officer; none where there is none of that id, or it was never submitted: a draft is its
/// applicant's own. A look by its holder holds the case longer.
pub async fn look(
    work: &mut Work,
    officer: AccountId,
    id: ApplicationId,
    way: Way,
) -> sqlx::Result<Option<Opened>> {
    let (now, today) = (work.now(), work.today());
    let Some(case) = applications::find(work, id).await? else { return Ok(None) };
    if case.facts().submitted_at.is_none() {
        return Ok(None);
    }
    let dossier = read::dossier(work, &case.particulars).await?;
    let earlier = match &dossier.passport {
        Some(kept) => store::earlier_cases(work, id, &kept.passport).await?,
        None => Vec::new(),
    };
    let watch_matches = match &dossier.passport {
        Some(kept) => store::watch_matches(work, kept.id).await?,
        None => Vec::new(),
    };
    let party = match &dossier.invitation {
        Some(invitation) => invitations::party_record(work, invitation.party, today).await?,
        None => PartyRecord::default(),
    };
    let opened = Opened {
        applicant: accounts::account(work, case.applicant).await?,
        dossier,
        earlier,
        party,
        raised: store::raised(work, id, now).await?,
        watch_matches,
        proposal: store::open_proposal(work, id).await?,
        notes: store::notes(work, id).await?,
        history: applications::history(work, id).await?,
        decisions: store::decisions(work, id).await?,
        rounds: applications::rounds(work, id).await?,
        versions: passports::versions(work, id).await?,
        time_left: read::time_left(work, &case, today).await?,
        hold: store::hold(work, id).await?.filter(|hold| hold.is_by(officer) || !hold.is_over(now)),
        case,
    };

    let mine = opened.hold.as_ref().is_some_and(|hold| hold.is_by(officer));
    if mine {
        store::take(work, id, officer, (now, now + LEASE)).await?;
    }

    let way = match &opened.proposal {
        Some(proposal) if proposal.by != officer => Way::SecondOfficer,
        Some(_) | None if mine => Way::InHand,
        Some(_) | None if opened.case.stage() == StageName::UnderReview => way.to_what_waits(),
        Some(_) | None => way.to_what_is_settled(),
    };
    let looked = Entry::new(Chain::Application(id), "looked at an application");
    audit::record(work, looked.with("way", way.code())).await?;
    Ok(Some(opened))
}

/// A photograph of a submitted application, for an officer: the one that counts, or one that counted when information was asked for. It is
/// a look of its own.
pub async fn look_at_photograph(
    work: &mut Work,
    id: ApplicationId,
    earlier: Option<AttachmentId>,
) -> sqlx::Result<Option<Attachment>> {
    let case = applications::find(work, id).await?.filter(|case| case.facts().submitted_at.is_some());
    let Some(current) = case.and_then(|case| case.particulars.photograph) else { return Ok(None) };
    let rounds = applications::rounds(work, id).await?;
    let replied = rounds.iter().filter_map(|round| round.reply.map(|(_, after)| after));
    let mut counted = rounds.iter().map(|round| round.before).chain(replied).map(|stood| stood.photograph);
    let asked = earlier.unwrap_or(current);
    if asked != current && !counted.any(|photograph| photograph == asked) {
        return Ok(None);
    }
    let found = attachments::find(work, asked).await?;

    audit::record(work, Entry::new(Chain::Application(id), "looked at the photograph")).await?;
    Ok(found)
}
