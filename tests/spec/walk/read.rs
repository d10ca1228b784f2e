//! What the database holds, read past the portal.

use super::facts::{CaseFacts, CorrectionFacts, Facts, InvitationFacts, PaymentFacts, VisaFacts};
use super::world::World;
use sqlx::Row;
use sqlx::postgres::PgRow;
use uuid::Uuid;
use visa_portal::vocabulary::Instant;

/// Where an id stands in the order in which they came.
fn place(ids: &[Uuid], id: Uuid) -> usize {
    ids.iter().position(|known| *known == id).unwrap()
}

fn ids(rows: &[PgRow]) -> Vec<Uuid> {
    rows.iter().map(|row| row.get("id")).collect()
}

impl World {
    async fn rows(&mut self, query: &'static str) -> Vec<PgRow> {
        sqlx::query(query).fetch_all(&mut self.owner).await.unwrap()
    }

    fn held(&self, row: &PgRow) -> Option<(usize, Instant)> {
        let holder: Option<Uuid> = row.get("holder");
        holder.map(|id| self.officer_at(id)).zip(row.get("held_until"))
    }

    fn steps(&self, row: &PgRow) -> Vec<String> {
        let (steps, actors): (Vec<String>, Vec<String>) = (row.get("steps"), row.get("actors"));
        steps.iter().zip(&actors).map(|(step, actor)| format!("{step} by {}", self.named(actor))).collect()
    }

    #[expect(clippy::too_many_lines, reason = "a query for every table")]
    pub async fn facts(&mut self) -> Facts {
        let invitations = self
            .rows(
                "select i.id, i.stage, i.version, i.number is not null as numbered, r.officer as holder, r.held_until,
                     array_agg(s.step order by s.position) as steps, array_agg(s.actor order by s.position) as actors
                 from invitations i join invitation_steps s on s.invitation = i.id
                     left join invitation_reviews r on r.invitation = i.id group by i.id, r.officer, r.held_until order by i.id",
            )
            .await;
        let payments = self.rows("select id, application, state, capture from payments order by id").await;
        let visas =
            self.rows("select id, application, annulled_at is not null as annulled, replaced_by from visas order by id")
                .await;
        let corrections = self
            .rows("select id, visa, settled_at is not null as settled, replacement from corrections order by id")
            .await;
        let suspended = self
            .rows(
                "select exists (select from party_suspensions s where s.identification = p.identification
                     and s.lifted_at is null) as suspended from inviting_parties p order by p.id",
            )
            .await;
        let cases = self.rows(CASES).await;
        let (invited, paid, issued, begun) = (ids(&invitations), ids(&payments), ids(&visas), ids(&cases));
        let visa_of =
            |row: &PgRow, column: &str| row.get::<Option<Uuid>, _>(column).map(|id| place(&issued, id));
        Facts {
            invitations: invitations
                .iter()
                .map(|row| InvitationFacts {
                    stage: row.get("stage"),
                    version: row.get("version"),
                    numbered: row.get("numbered"),
                    held: self.held(row),
                    steps: self.steps(row),
                })
                .collect(),
            payments: payments
                .iter()
                .map(|row| PaymentFacts {
                    case: place(&begun, row.get("application")),
                    state: row.get("state"),
                    captured: row.get::<Option<String>, _>("capture").is_some(),
                })
                .collect(),
            visas: visas
                .iter()
                .map(|row| VisaFacts {
                    case: place(&begun, row.get("application")),
                    annulled: row.get("annulled"),
                    replaced_by: visa_of(row, "replaced_by"),
                })
                .collect(),
            corrections: corrections
                .iter()
                .map(|row| CorrectionFacts {
                    visa: place(&issued, row.get("visa")),
                    settled: row.get("settled"),
                    replacement: visa_of(row, "replacement"),
                })
                .collect(),
            suspended: suspended.iter().map(|row| row.get("suspended")).collect(),
            cases: cases.iter().map(|row| self.case_facts(row, [&invited, &paid, &issued])).collect(),
        }
    }

    fn case_facts(&self, row: &PgRow, [invitations, payments, visas]: [&[Uuid]; 3]) -> CaseFacts {
        let at = |column: &str| row.get::<Option<Instant>, _>(column);
        let id = |column: &str| row.get::<Option<Uuid>, _>(column);
        CaseFacts {
            applicant: self.applicant_at(row.get("applicant")),
            stage: row.get("stage"),
            version: row.get("version"),
            touched: row.get("touched_at"),
            since: row.get("stage_since"),
            invitation: id("invitation").map(|id| place(invitations, id)),
            names_confirmed: row.get("name_difference_confirmed"),
            submitted: at("submitted_at"),
            fee: row.get("fee_minor"),
            paid: at("paid_at").zip(id("payment").map(|id| place(payments, id))),
            waits_since: at("waits_since"),
            inquiry: (row.get("asked"), row.get("replied")),
            decided: at("decided_at").zip(id("decided_by").map(|id| self.officer_at(id))),
            refused: row.get("refused"),
            visa: id("visa").map(|id| place(visas, id)),
            ended: at("ended_at"),
            held: self.held(row),
            proposed_by: id("proposed_by").map(|id| self.officer_at(id)),
            steps: self.steps(row),
            letters: row.get("letters"),
        }
    }
}

const CASES: &str = "
    select a.id, a.applicant, a.stage, a.version, a.touched_at, a.stage_since, a.invitation, a.name_difference_confirmed,
        a.submitted_at, a.fee_minor, a.paid_at, a.payment, a.waits_since, a.question is not null as asked,
        a.answer is not null as replied, a.decided_at, a.decided_by, a.reason is not null as refused, a.visa, a.ended_at,
        r.officer as holder, r.held_until,
        (select proposed_by from proposed_refusals p where p.application = a.id and p.settled_at is null) as proposed_by,
        array_agg(s.step order by s.position) as steps, array_agg(s.actor order by s.position) as actors,
        coalesce((select array_agg(l.letter ->> 'letter' order by l.letter ->> 'letter') from letters l
                  where l.letter ->> 'application' = a.id::text), '{}') as letters
    from applications a join application_steps s on s.application = a.id left join reviews r on r.application = a.id
    group by a.id, r.officer, r.held_until order by a.id";
