//! The acquirers' lists, and the books beside them. A day is Kazakhstan's: UTC+5, since 1 March 2024 in the whole country.

use crate::payments::statements::export::Exported;
use crate::payments::{Booked, LineKind, Source, State, StatementLine};
use crate::vocabulary::{ApplicationId, Currency, Instant, Money, PaymentId, StatementId};
use chrono::NaiveDate;
use sqlx::PgConnection;

pub async fn add_statement(
    db: &mut PgConnection,
    (id, acquirer, day): (StatementId, &str, NaiveDate),
    source: Source,
    (by, now): (String, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into acquirer_statements (id, acquirer, day, source, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        acquirer,
        day,
        source.code(),
        by,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn add_lines(db: &mut PgConnection, id: StatementId, lines: &[StatementLine]) -> sqlx::Result<()> {
    let kinds: Vec<String> = lines
        .iter()
        .map(|line| match line.kind {
            LineKind::Captured => "captured".to_owned(),
            LineKind::Returned => "returned".to_owned(),
        })
        .collect();
    let captures: Vec<String> = lines.iter().map(|line| line.capture.clone()).collect();
    let references: Vec<Option<String>> = lines.iter().map(|line| line.reference.clone()).collect();
    let minor: Vec<i64> = lines.iter().map(|line| line.minor).collect();
    let currencies: Vec<String> = lines.iter().map(|line| line.currency.clone()).collect();
    sqlx::query!(
        "insert into statement_lines (statement, position, kind, capture, reference, minor, currency)
         select $1, position, kind, capture, reference, minor, currency
         from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[])
              with ordinality as line (kind, capture, reference, minor, currency, position)",
        id.0,
        &kinds,
        &captures,
        &references as &[Option<String>],
        &minor,
        &currencies,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn is_statement_taken(db: &mut PgConnection, acquirer: &str, day: NaiveDate) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from acquirer_statements where acquirer = $1 and day = $2) as "taken!""#,
        acquirer,
        day,
    )
    .fetch_one(db)
    .await
}

/// A list that was taken.
pub struct Taken {
    pub source: Source,
    pub taken_by: String,
    pub taken_at: Instant,
}

/// The list of a day that counts.
pub async fn latest_statement(
    db: &mut PgConnection,
    acquirer: &str,
    day: NaiveDate,
) -> sqlx::Result<Option<Taken>> {
    sqlx::query_as!(
        Taken,
        r#"select source as "source: Source", taken_by, taken_at from acquirer_statements
           where acquirer = $1 and day = $2 order by taken_at desc, id desc limit 1"#,
        acquirer,
        day,
    )
    .fetch_optional(db)
    .await
}

/// Every line of the day's latest list, with the payment that received the same capture.
pub async fn lines_with_bookings(
    db: &mut PgConnection,
    acquirer: &str,
    day: NaiveDate,
) -> sqlx::Result<Vec<(StatementLine, Option<Booked>)>> {
    struct Row {
        kind: LineKind,
        capture: String,
        line_reference: Option<String>,
        minor: i64,
        line_currency: String,
        payment: Option<PaymentId>,
        application: Option<ApplicationId>,
        reference: Option<String>,
        charged_minor: Option<i64>,
        charged_currency: Option<Currency>,
        state: Option<State>,
    }
    let rows = sqlx::query_as!(
        Row,
        r#"select line.kind as "kind: LineKind", line.capture, line.reference as line_reference, line.minor,
                  line.currency as line_currency, payments.id as "payment?: PaymentId",
                  application as "application?: ApplicationId", applications.reference as "reference?",
                  charged_minor as "charged_minor?", charged_currency as "charged_currency?: Currency",
                  state as "state?: State"
           from statement_lines line
           left join payments on payments.acquirer = $1 and payments.capture = line.capture
           left join applications on applications.id = payments.application
           where line.statement = (select id from acquirer_statements where acquirer = $1 and day = $2
                                   order by taken_at desc, id desc limit 1)
           order by line.position"#,
        acquirer,
        day,
    )
    .fetch_all(db)
    .await?;
    let read = |row: Row| {
        let booked = || {
            Some(Booked {
                payment: row.payment?,
                application: row.application?,
                reference: row.reference.clone()?,
                capture: row.capture.clone(),
                charged: Money::new(row.charged_minor?, row.charged_currency?),
                state: row.state?,
            })
        };
        let booked = booked();
        let (kind, capture) = (row.kind, row.capture);
        let (reference, minor, currency) = (row.line_reference, row.minor, row.line_currency);
        (StatementLine { kind, capture, reference, minor, currency }, booked)
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Payments that received money within a time, and that no list of their acquirer's names.
pub async fn booked_and_not_listed(
    db: &mut PgConnection,
    acquirer: &str,
    (from, until): (Instant, Instant),
) -> sqlx::Result<Vec<Booked>> {
    struct Row {
        payment: PaymentId,
        application: ApplicationId,
        reference: String,
        capture: String,
        charged_minor: i64,
        charged_currency: Currency,
        state: State,
    }
    let rows = sqlx::query_as!(
        Row,
        r#"select payments.id as "payment: PaymentId", application as "application: ApplicationId", reference,
                  capture as "capture!", charged_minor, charged_currency as "charged_currency: Currency",
                  state as "state: State"
           from payments join applications on applications.id = payments.application
           where acquirer = $1 and captured_at >= $2 and captured_at < $3
             and not exists (select from statement_lines line join acquirer_statements list on list.id = line.statement
                             where line.capture = payments.capture and list.acquirer = $1)
           order by captured_at limit 1000"#,
        acquirer,
        from,
        until,
    )
    .fetch_all(db)
    .await?;
    let read = |row: Row| Booked {
        payment: row.payment,
        application: row.application,
        reference: row.reference,
        capture: row.capture,
        charged: Money::new(row.charged_minor, row.charged_currency),
        state: row.state,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// What was taken on a day through an acquirer, in one pair of currencies.
pub struct DayTotal {
    pub day: NaiveDate,
    pub acquirer: String,
    pub currency: Currency,
    pub charged_currency: Currency,
    pub fees: i64,
    pub fees_minor: i64,
    pub fees_charged_minor: i64,
    pub others: i64,
    pub others_charged_minor: i64,
}

/// Totals by day, acquirer and currency, of payments that received money within a time, the latest day first.
pub async fn day_totals(
    db: &mut PgConnection,
    (from, until): (Instant, Instant),
) -> sqlx::Result<Vec<DayTotal>> {
    sqlx::query_as!(
        DayTotal,
        r#"select (captured_at at time zone 'UTC' + interval '5 hours')::date as "day!", acquirer,
                  currency as "currency: Currency", charged_currency as "charged_currency: Currency",
                  count(*) filter (where state = 'paid') as "fees!",
                  coalesce(sum(amount_minor) filter (where state = 'paid'), 0)::bigint as "fees_minor!",
                  coalesce(sum(charged_minor) filter (where state = 'paid'), 0)::bigint as "fees_charged_minor!",
                  count(*) filter (where state <> 'paid') as "others!",
                  coalesce(sum(charged_minor) filter (where state <> 'paid'), 0)::bigint as "others_charged_minor!"
           from payments where captured_at >= $1 and captured_at < $2
           group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4"#,
        from,
        until,
    )
    .fetch_all(db)
    .await
}

/// The payments that began within a time, for a file.
pub async fn exported(
    db: &mut PgConnection,
    (from, until): (Instant, Instant),
    most: i64,
) -> sqlx::Result<Vec<Exported>> {
    struct Row {
        id: PaymentId,
        order_number: i64,
        reference: String,
        acquirer: String,
        state: State,
        amount_minor: i64,
        currency: Currency,
        charged_minor: i64,
        charged_currency: Currency,
        created_at: Instant,
        captured_at: Option<Instant>,
        capture: Option<String>,
    }
    let rows = sqlx::query_as!(
        Row,
        r#"select payments.id as "id: PaymentId", order_number, reference, acquirer, state as "state: State", amount_minor,
                  currency as "currency: Currency", charged_minor, charged_currency as "charged_currency: Currency",
                  created_at, captured_at, capture
           from payments join applications on applications.id = payments.application
           where created_at >= $1 and created_at < $2 order by created_at, payments.id limit $3"#,
        from,
        until,
        most,
    )
    .fetch_all(db)
    .await?;
    let read = |row: Row| Exported {
        id: row.id,
        number: row.order_number,
        reference: row.reference,
        acquirer: row.acquirer,
        state: row.state,
        fee: Money::new(row.amount_minor, row.currency),
        charged: Money::new(row.charged_minor, row.charged_currency),
        created_at: row.created_at,
        captured_at: row.captured_at,
        capture: row.capture,
    };
    Ok(rows.into_iter().map(read).collect())
}
