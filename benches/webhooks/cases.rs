//! Applications that await their fees, made at once: how one gets there is the specification's to show.

use sqlx::{Connection, PgConnection};

/// A payment with its checkout at the sandbox acquirer.
#[derive(sqlx::FromRow)]
pub struct Open {
    reference: String,
    checkout: String,
}

/// Steps that each make so many rows; `$1` is how many.
const STEPS: [&str; 10] = [
    "create temporary table made as select n, gen_random_uuid() as invitation, gen_random_uuid() as passport,
         gen_random_uuid() as application, gen_random_uuid() as payment from generate_series(1, $1::int) n",
    "insert into accounts (id, email, role, name, language, password_hash, confirmed_at, registered_at)
     select gen_random_uuid(), role || '@example.org', role, role, 'en', 'none', now(), now()
     from unnest(array['applicant', 'inviting_party']) role where $1 > 0",
    "insert into inviting_parties (id, account, kind, name, identification, address, telephone)
     select gen_random_uuid(), id, 'legal_person', 'Altyn Dala LLP', '990740000683', 'Astana', '+7 717 000 00 00'
     from accounts where role = 'inviting_party' and $1 > 0",
    "insert into party_roles (id, party, account, role, began_at)
     select gen_random_uuid(), id, account, 'owner', now() from inviting_parties where $1 > 0",
    "insert into invitations (id, inviting_party, stage, surname, given_names, citizenship, born, sex, passport_number, purpose,
         category, entries, stay_days, valid_from, valid_until, places, filed_at, stage_since)
     select invitation, (select id from inviting_parties), 'filed', 'ERIKSSON', 'ANNA', 'IND', '1974-08-12', 'F', 'L898902C3',
         'tourism', 'B12', 'single', 30, current_date + 30, current_date + 60, 'Almaty', now(), now() from made where $1 > 0",
    "update invitations set stage = 'approved', number = lpad(n::text, 10, '0') from made where invitation = invitations.id and $1 > 0",
    "with begun as (
         insert into applications (id, applicant, reference, stage, begun_at, touched_at, stage_since)
         select application, (select id from accounts where role = 'applicant'), 'BENCH-' || n, 'draft', now(), now(), now()
         from made where $1 > 0)
     insert into application_steps (application, position, to_stage, step, actor, at)
     select application, 1, 'draft', 'begin', 'portal', now() from made",
    "with pictured as (
         insert into attachments (id, owner, media_type, width, height, sha256, bytes, stored_at)
         select gen_random_uuid(), id, 'image/jpeg', 413, 531, sha256('picture'), 'picture', now()
         from accounts where role = 'applicant' and $1 > 0)
     insert into passports (id, application, surname, given_names, citizenship, nationality, issuing_authority, number, born,
         sex, issued, expires, entered_at)
     select passport, application, 'ERIKSSON', 'ANNA', 'IND', 'IND', 'IND', 'L898902C3', '1974-08-12', 'F', '2020-04-15',
         current_date + 2000, now() from made",
    "with moved as (
         update applications set stage = 'awaiting_payment', stage_since = now(), requirements_read_at = now(), invitation = made.invitation,
             passport = made.passport, photograph = (select id from attachments), declared_genuine = true,
             declared_unaltered = true, declared_not_extended = true, clean_pages = 2, submitted_at = now(),
             non_refundable_agreed_at = now(), fee_minor = 6000, fee_currency = 'USD',
             fee_row = (select id from fee_rows where product = 'single_entry')
         from made where application = applications.id and $1 > 0)
     insert into application_steps (application, position, from_stage, to_stage, step, actor, at)
     select application, 2, 'draft', 'awaiting_payment', 'submit', 'portal', now() from made",
    "insert into payments (id, application, acquirer, state, amount_minor, currency, charged_minor, charged_currency, checkout,
         checkout_url, created_at, state_since, next_question_at)
     select payment, application, 'sandbox', 'created', 6000, 'USD', 6000, 'USD', 'co_' || n, '/sandbox/checkout/co_' || n,
         now(), now(), now() + interval '1 hour' from made where $1 > 0",
];

pub async fn open(database: &str, count: i32) -> anyhow::Result<Vec<Open>> {
    let mut db = PgConnection::connect(database).await?;
    for step in STEPS {
        sqlx::query(step).bind(count).execute(&mut db).await?;
    }
    let payments = "select id::text as reference, checkout from payments order by order_number";
    Ok(sqlx::query_as(payments).fetch_all(&mut db).await?)
}

/// The sandbox acquirer's report of a capture.
pub fn captured(open: &Open) -> String {
    let Open { reference, checkout } = open;
    format!(
        r#"{{"id":"ev_{checkout}","type":"checkout.captured","created":1772424000,"checkout":"{checkout}","reference":"{reference}","amount":6000,"currency":"USD","capture":"ca_{checkout}"}}"#
    )
}

/// How many fees were received, with their cases moved on.
pub async fn received(database: &str) -> anyhow::Result<i64> {
    let mut db = PgConnection::connect(database).await?;
    let query = "select count(*) from payments join applications on applications.payment = payments.id
                 where state = 'paid' and stage = 'under_review'";
    Ok(sqlx::query_scalar(query).fetch_one(&mut db).await?)
}
