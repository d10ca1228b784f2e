-- The fee schedule, never edited: a change ends one row and starts another (rule F2). Payments: one row per attempt, committed before the acquirer is called.

create table fee_rows (
    id             uuid primary key,
    product        text not null constraint a_product_is_known check (product in ('single_entry', 'treatment_long', 'multiple_entry')),
    citizenships   text not null constraint a_scope_is_known check (citizenships in ('all', 'united_states', 'not_united_states')),
    purposes       text[] not null,
    entries        text[] not null,
    least_days     integer not null,
    most_days      integer not null,
    amount_minor   bigint not null constraint a_scheduled_fee_is_positive check (amount_minor > 0),
    currency       text not null,
    applies_from   date not null,
    applies_until  date,
    constraint a_fee_row_ends_after_it_began check (applies_until is null or applies_until >= applies_from),
    constraint validity_days_run_forward check (least_days >= 1 and most_days >= least_days)
);

-- rule F2: the one thing that ever happens to a row is that its last day is named, once
create function a_fee_row_is_never_edited() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.applies_until is null
       and to_jsonb(new) - 'applies_until' = to_jsonb(old) - 'applies_until' then
        return new;
    end if;
    raise exception 'a fee row is never edited' using constraint = 'a_fee_row_is_never_edited', errcode = 'check_violation';
end $$;
create trigger fee_rows_stay before update or delete on fee_rows
    for each row execute function a_fee_row_is_never_edited();

alter table applications add constraint a_fee_comes_from_the_schedule foreign key (fee_row) references fee_rows (id);

create table payments (
    id              uuid primary key,
    application     uuid not null references applications (id),
    acquirer        text not null,
    state           text not null constraint a_payment_state_is_known check (state in
        ('created', 'sent', 'pending', 'paid', 'failed', 'expired', 'surplus', 'returning', 'returned')),
    amount_minor    bigint not null constraint a_payment_is_positive check (amount_minor > 0),
    currency        text not null,
    checkout        text,
    checkout_url    text,
    created_at      timestamptz not null,
    state_since     timestamptz not null,
    next_question_at timestamptz,
    questions       integer not null default 0,
    failure         text,
    constraint a_checkout_belongs_to_one_payment unique (acquirer, checkout)
);
alter table applications add constraint a_payment_received_exists foreign key (payment) references payments (id);
create unique index an_application_has_one_open_checkout on payments (application) where state in ('created', 'sent', 'pending');
create unique index an_application_is_paid_once on payments (application) where state = 'paid';
create index payments_to_ask_about on payments (next_question_at) where state in ('created', 'sent', 'pending');
create index payments_by_application on payments (application, id);
create index payments_surplus on payments (state_since) where state in ('surplus', 'returning');

create table payment_events (
    acquirer    text not null,
    event       text not null,
    payment     uuid references payments (id),
    kind        text not null,
    body        text not null,
    received_at timestamptz not null,
    constraint an_event_counts_once primary key (acquirer, event)
);

-- the sandbox acquirer's own ledger: another company's books, in the same database only because it is built in
create table sandbox_checkouts (
    id           text primary key,
    reference    text not null,
    description  text not null,
    amount_minor bigint not null,
    currency     text not null,
    status       text not null constraint a_sandbox_checkout_is_known check (status in ('open', 'second_step', 'paid', 'expired', 'refunded')),
    return_url   text not null,
    cancel_url   text not null,
    notify_url   text not null,
    language     text not null default 'en',
    idempotency_key text not null constraint a_key_opens_one_checkout unique,
    card_ending  text,
    opened_at    timestamptz not null,
    paid_at      timestamptz
);
create table sandbox_events (
    id         text primary key,
    checkout   text not null references sandbox_checkouts (id),
    kind       text not null,
    body       text not null,
    notify_url text not null,
    made_at    timestamptz not null,
    due_at     timestamptz not null,
    tries      integer not null default 0,
    delivered_at timestamptz
);
create index sandbox_events_owed on sandbox_events (due_at) where delivered_at is null;
