//! What happened in a span of time, from its first instant to the one after its last.

use crate::applications::Step;
use crate::statistics::counts::movement;
use crate::statistics::{Counts, Figure, Handled, Sum};
use crate::vocabulary::{Instant, day_in_kazakhstan};
use chrono::NaiveDate;
use sqlx::PgConnection;

type Span = (Instant, Instant);

/// The day of the first thing that ever happened; none where nothing has.
pub async fn first_day(db: &mut PgConnection) -> sqlx::Result<Option<NaiveDate>> {
    let first = sqlx::query_scalar!(
        r#"select least((select at from application_steps where step = 'begin' order by at limit 1),
                        (select at from invitation_steps where step = 'file' order by at limit 1),
                        (select filed_at from notices where corrects is null order by filed_at limit 1)) as "at: Instant""#
    )
    .fetch_one(db)
    .await?;
    Ok(first.map(day_in_kazakhstan))
}

/// Every step of an application, by the stages that it leads between. Each step has its own part of the index.
pub async fn application_moves(
    db: &mut PgConnection,
    counts: &mut Counts,
    (from, until): Span,
) -> sqlx::Result<()> {
    let steps: Vec<String> =
        Step::ALL.iter().map(|step| step.code().to_owned()).chain(["begin".to_owned()]).collect();
    let rows = sqlx::query!(
        r#"select coalesce(from_stage, '') as "from!", to_stage, count(*) as "count!" from application_steps
           where step = any($3) and at >= $1 and at < $2 group by 1, 2"#,
        from,
        until,
        &steps,
    );
    for row in rows.fetch_all(db).await? {
        counts.add(Figure::ApplicationMoves, movement(&row.from, &row.to_stage), row.count);
    }
    Ok(())
}

pub async fn invitation_moves(
    db: &mut PgConnection,
    counts: &mut Counts,
    (from, until): Span,
) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select coalesce(from_stage, '') as "from!", to_stage, count(*) as "count!" from invitation_steps
           where step in ('file', 'correct', 'send_back', 'approve', 'refuse', 'withdraw') and at >= $1 and at < $2
           group by 1, 2"#,
        from,
        until,
    );
    for row in rows.fetch_all(db).await? {
        counts.add(Figure::InvitationMoves, movement(&row.from, &row.to_stage), row.count);
    }
    Ok(())
}

/// Invitations filed, by what was filed: a correction does not file again.
pub async fn filed(db: &mut PgConnection, counts: &mut Counts, (from, until): Span) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select particulars #>> '{guest,citizenship}' as "citizenship!", particulars #>> '{journey,purpose}' as "purpose!",
                  count(*) as "count!"
           from invitation_steps where step = 'file' and at >= $1 and at < $2 group by 1, 2"#,
        from,
        until,
    );
    for row in rows.fetch_all(db).await? {
        counts.add(Figure::FiledByCitizenship, row.citizenship, row.count);
        counts.add(Figure::FiledByPurpose, row.purpose, row.count);
    }
    Ok(())
}

/// Applications submitted, approved and refused, by whose they are and what for.
pub async fn of_submitted(
    db: &mut PgConnection,
    counts: &mut Counts,
    (from, until): Span,
) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select s.step, p.citizenship, i.purpose, count(*) as "count!" from application_steps s
           join applications a on a.id = s.application
           join passports p on p.id = a.passport
           join invitations i on i.id = a.invitation
           where s.step in ('submit', 'approve', 'refuse') and s.at >= $1 and s.at < $2 group by 1, 2, 3"#,
        from,
        until,
    );
    for row in rows.fetch_all(db).await? {
        let (citizenship, purpose) = match row.step.as_str() {
            "submit" => (Figure::SubmittedByCitizenship, Figure::SubmittedByPurpose),
            "approve" => (Figure::ApprovedByCitizenship, Figure::ApprovedByPurpose),
            _refuse => (Figure::RefusedByCitizenship, Figure::RefusedByPurpose),
        };
        counts.add(citizenship, row.citizenship, row.count);
        counts.add(purpose, row.purpose, row.count);
    }
    Ok(())
}

pub async fn grounds(db: &mut PgConnection, counts: &mut Counts, (from, until): Span) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select ground as "ground!", count(*) as "count!" from decisions
           where decision = 'refused' and at >= $1 and at < $2 group by 1"#,
        from,
        until,
    );
    for row in rows.fetch_all(db).await? {
        counts.add(Figure::RefusedByGround, row.ground, row.count);
    }
    Ok(())
}

/// Fees received, as the payment that the case rests on says; money that was never a fee is not among them.
pub async fn fees(db: &mut PgConnection, counts: &mut Counts, (from, until): Span) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select p.currency, count(*) as "count!", sum(p.amount_minor)::bigint as "minor!" from application_steps s
           join applications a on a.id = s.application
           join payments p on p.id = a.payment
           where s.step = 'receive_fee' and s.at >= $1 and s.at < $2 group by 1"#,
        from,
        until,
    );
    for row in rows.fetch_all(db).await? {
        counts.add_sum(Figure::FeesByCurrency, row.currency, Sum { count: row.count, minor: row.minor });
    }
    Ok(())
}

/// Applications decided, each from its fee on.
pub async fn decided(db: &mut PgConnection, (from, until): Span) -> sqlx::Result<Vec<Handled>> {
    sqlx::query_as!(
        Handled,
        r#"select a.paid_at as "came_in!", s.at as settled,
                  array(select t.at from application_steps t where t.application = a.id
                        and t.step in ('request_information', 'give_information') order by t.position) as "turns!: Vec<Instant>"
           from application_steps s join applications a on a.id = s.application
           where s.step in ('approve', 'refuse') and s.at >= $1 and s.at < $2"#,
        from,
        until,
    )
    .fetch_all(db)
    .await
}

/// Invitations ruled on, each from its filing on.
pub async fn ruled(db: &mut PgConnection, (from, until): Span) -> sqlx::Result<Vec<Handled>> {
    sqlx::query_as!(
        Handled,
        r#"select i.filed_at as came_in, s.at as settled,
                  array(select t.at from invitation_steps t where t.invitation = i.id
                        and t.step in ('send_back', 'correct') order by t.position) as "turns!: Vec<Instant>"
           from invitation_steps s join invitations i on i.id = s.invitation
           where s.step in ('approve', 'refuse') and s.at >= $1 and s.at < $2"#,
        from,
        until,
    )
    .fetch_all(db)
    .await
}

/// Rule N5: notices by whether they were in time; a correction is no second notice.
pub async fn notices(db: &mut PgConnection, counts: &mut Counts, (from, until): Span) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select on_time, count(*) as "count!" from notices
           where corrects is null and filed_at >= $1 and filed_at < $2 group by 1"#,
        from,
        until,
    );
    for row in rows.fetch_all(db).await? {
        counts.add(Figure::Notices, if row.on_time { "on_time" } else { "late" }, row.count);
    }
    Ok(())
}
