-- The three-working-day clock and the notices that answer it (rules N1 to N6).

create table arrivals (
    id             uuid primary key,
    inviting_party uuid not null references inviting_parties (id),
    visa           uuid references visas (id),
    crossing       uuid constraint a_crossing_starts_one_clock unique references crossings (id),
    surname        text not null,
    given_names    text,
    citizenship    text not null,
    born           date not null,
    passport_number text not null,
    arrived        date not null,
    counting       text not null,
    due            date not null,
    safe_by        date not null,
    reckoning      jsonb not null,
    began_at       timestamptz not null,
    notice         uuid,
    constraint one_clock_runs_per_guest_and_arrival unique (inviting_party, passport_number, arrived)
);
create index arrivals_open on arrivals (due, id) where notice is null;
create index arrivals_by_party on arrivals (inviting_party, id desc);

create table notices (
    id             uuid primary key,
    arrival        uuid not null references arrivals (id),
    number         text not null constraint a_receipt_number_is_unique unique,
    filed_by       uuid not null references accounts (id),
    region         text not null,
    address        text not null,
    planned_departure date not null,
    filed_at       timestamptz not null,
    on_time        boolean not null,
    corrects       uuid constraint a_notice_is_corrected_once unique references notices (id),
    sha256         bytea not null,
    body           jsonb not null
);
create unique index an_arrival_is_notified_once on notices (arrival) where corrects is null;
alter table arrivals add constraint an_answered_clock_has_its_notice foreign key (notice) references notices (id);
create trigger notices_stay before update or delete on notices
    for each row execute function what_was_recorded_stays();
