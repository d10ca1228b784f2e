-- The three-working-day clock and the notices that answer it (rules N1 to N6).

create table arrivals (
    id             uuid primary key,
    inviting_party uuid not null references inviting_parties (id),
    cause          text not null constraint a_cause_is_known check (cause in ('arrival', 'change_of_address', 'trip')),
    visa           uuid references visas (id),
    other_visa     text,
    crossing       uuid constraint a_crossing_starts_one_clock unique references crossings (id),
    surname        text not null,
    given_names    text,
    citizenship    text not null,
    born           date not null,
    passport_number text not null,
    arrived        date not null,
    due            date not null,
    -- the whole deadline: the way of counting, every day counted or skipped, and why
    reckoning      jsonb not null,
    began_at       timestamptz not null,
    chased_at      timestamptz,
    -- the entry that started the clock was corrected away
    stopped_at     timestamptz,
    notice         uuid,
    constraint only_an_entry_is_corrected_away check (stopped_at is null or crossing is not null)
);
-- rule N6: the same arrival is one clock, whoever told of it first
create unique index one_clock_runs_per_guest_and_arrival
    on arrivals (inviting_party, citizenship, passport_number, arrived, cause) where stopped_at is null;
create index arrivals_open on arrivals (due, id) where notice is null and stopped_at is null;
create index arrivals_open_of_party on arrivals (inviting_party, due, id) where notice is null and stopped_at is null;
create unique index a_notice_answers_one_clock on arrivals (notice);
create index arrivals_by_party on arrivals (inviting_party, id desc);
create index arrivals_to_chase on arrivals (due, id) where notice is null and stopped_at is null and chased_at is null;

create function a_deadline_never_moves_earlier() returns trigger language plpgsql as $$
begin
    if new.due < old.due then
        raise exception 'a deadline never moves earlier' using constraint = 'a_deadline_never_moves_earlier', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger deadlines_never_move_earlier before update on arrivals
    for each row execute function a_deadline_never_moves_earlier();

create table notices (
    id             uuid primary key,
    arrival        uuid not null references arrivals (id),
    number         text not null constraint a_receipt_number_is_unique unique
                   constraint a_receipt_number_has_12_digits check (number ~ '^[0-9]{12}$'),
    filed_by       uuid not null references accounts (id),
    filed_at       timestamptz not null,
    on_time        boolean not null,
    corrects       uuid constraint a_notice_is_corrected_once unique references notices (id),
    sha256         bytea not null constraint a_notice_is_hashed check (sha256 = sha256(convert_to(statement, 'UTF8'))),
    -- what was filed, as JSON, byte for byte
    statement      text not null
);
create index notices_by_arrival on notices (arrival, id);
create index notices_first on notices (id desc) where corrects is null;
create index notices_late on notices (id desc) where corrects is null and not on_time;
create unique index an_arrival_is_notified_once on notices (arrival) where corrects is null;
alter table arrivals add constraint an_answered_clock_has_its_notice foreign key (notice) references notices (id);
create trigger notices_stay before update or delete on notices
    for each row execute function what_was_recorded_stays();
