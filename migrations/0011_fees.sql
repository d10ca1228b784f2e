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
    -- the acquirer's name for the money it took
    capture         text,
    failure         text,
    created_at      timestamptz not null,
    state_since     timestamptz not null,
    next_question_at timestamptz,
    questions       integer not null default 0,
    constraint a_checkout_belongs_to_one_payment unique (acquirer, checkout),
    constraint a_capture_is_one_payment unique (acquirer, capture),
    constraint money_is_received_exactly_by_a_capture check ((state in ('paid', 'surplus', 'returning', 'returned')) = (capture is not null)),
    constraint what_is_open_is_asked_about check ((state in ('created', 'sent', 'pending', 'returning')) = (next_question_at is not null)),
    constraint a_checkout_has_its_address check ((checkout is null) = (checkout_url is null))
);
alter table applications add constraint a_payment_received_exists foreign key (payment) references payments (id);
create unique index an_application_has_one_open_checkout on payments (application) where state in ('created', 'sent', 'pending');
create unique index an_application_is_paid_once on payments (application) where state = 'paid';
create index payments_to_ask_about on payments (next_question_at) where next_question_at is not null;
create index payments_by_application on payments (application, id);
create index payments_surplus on payments (state_since, id) where state in ('surplus', 'returning');

-- the same table as in the code; a test compares them
create table legal_payment_moves (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);

insert into legal_payment_moves (from_state, to_state) values
    ('created', 'sent'), ('created', 'pending'), ('created', 'paid'), ('created', 'failed'), ('created', 'expired'), ('created', 'surplus'),
    ('sent', 'pending'), ('sent', 'paid'), ('sent', 'failed'), ('sent', 'expired'), ('sent', 'surplus'),
    ('pending', 'sent'), ('pending', 'paid'), ('pending', 'failed'), ('pending', 'expired'), ('pending', 'surplus'),
    ('failed', 'paid'), ('failed', 'surplus'),
    ('expired', 'paid'), ('expired', 'surplus'),
    ('surplus', 'returning'),
    ('returning', 'returned');

create function a_payment_moves_only_legally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state in ('created', 'surplus') then
            return new;
        end if;
        raise exception 'a payment does not begin as %', new.state
            using constraint = 'a_payment_begins_with_nothing_received', errcode = 'check_violation';
    end if;
    if new.state is distinct from old.state
       and not exists (select from legal_payment_moves where from_state = old.state and to_state = new.state) then
        raise exception 'no payment moves from % to %', old.state, new.state
            using constraint = 'a_payment_moves_only_legally', errcode = 'check_violation';
    end if;
    if (new.application, new.acquirer, new.amount_minor, new.currency)
       is distinct from (old.application, old.acquirer, old.amount_minor, old.currency) then
        raise exception 'what was asked for stays' using constraint = 'a_payment_keeps_its_amount', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payments_move_legally before insert or update on payments
    for each row execute function a_payment_moves_only_legally();

create table payment_events (
    acquirer    text not null,
    event       text not null,
    payment     uuid references payments (id),
    kind        text not null,
    body        text not null,
    -- why it was not believed
    held        text,
    received_at timestamptz not null,
    constraint an_event_counts_once primary key (acquirer, event)
);
create index payment_events_held on payment_events (received_at) where held is not null;
create index payment_events_by_payment on payment_events (payment);
create trigger payment_events_stay before update or delete on payment_events
    for each row execute function what_was_recorded_stays();

-- the sandbox acquirer's own ledger: another company's books, in the same database only because it is built in
create table sandbox_checkouts (
    id           text primary key,
    idempotency_key text not null constraint a_key_opens_one_checkout unique,
    reference    text not null,
    description  text not null,
    amount_minor bigint not null,
    currency     text not null,
    language     text not null,
    return_url   text not null,
    cancel_url   text not null,
    notify_url   text not null,
    status       text not null constraint a_sandbox_checkout_is_known check (status in ('open', 'second_step', 'paid', 'closed')),
    card_ending  text constraint four_digits_of_a_card_are_kept_at_most check (card_ending ~ '^[0-9]{4}$'),
    last_decline text,
    opened_at    timestamptz not null,
    expires_at   timestamptz not null
);
create index sandbox_checkouts_by_reference on sandbox_checkouts (reference);
create table sandbox_captures (
    id           text primary key,
    checkout     text not null references sandbox_checkouts (id),
    amount_minor bigint not null,
    currency     text not null,
    card_ending  text not null,
    captured_at  timestamptz not null,
    refund       text constraint a_key_refunds_one_capture unique,
    refunded_at  timestamptz
);
create index sandbox_captures_by_checkout on sandbox_captures (checkout);
create table sandbox_events (
    id         text primary key,
    checkout   text not null references sandbox_checkouts (id),
    body       text not null,
    notify_url text not null,
    made_at    timestamptz not null,
    due_at     timestamptz not null,
    tries      integer not null default 0,
    delivered_at timestamptz
);
create index sandbox_events_owed on sandbox_events (due_at) where delivered_at is null;
