-- Files of many notices, worked through line by line by whoever holds the lease (rules N4 to N6).

alter table arrivals drop constraint a_cause_is_known;
alter table arrivals add constraint a_cause_is_known check (cause in ('arrival', 'change_of_address', 'trip', 'departure'));

create table batches (
    id             uuid primary key,
    inviting_party uuid not null references inviting_parties (id),
    filed_by       uuid not null references accounts (id),
    manner         text not null constraint a_manner_is_known check (manner in ('dry_run', 'line_by_line', 'atomic')),
    format         text not null constraint a_format_is_known check (format in ('csv', 'xlsx')),
    sha256         bytea not null constraint a_file_is_hashed check (sha256 = sha256(content)),
    -- the file as it was sent, byte for byte
    content        bytea not null,
    lines          integer not null constraint a_file_has_lines check (lines > 0),
    received_at    timestamptz not null,
    -- how many lines have their result; moves forward with each transaction of lines
    done           integer not null default 0,
    -- On the database's clock, so that instances whose clocks differ agree on whose turn it is.
    leased_until   timestamptz,
    worker         uuid,
    finished_at    timestamptz,
    -- the receipt of the whole file; a dry run has none
    number         text constraint a_file_has_a_receipt_of_its_own unique
                   constraint a_file_receipt_number_has_12_digits check (number ~ '^[0-9]{12}$'),
    constraint no_more_lines_are_done_than_there_are check (done between 0 and lines),
    constraint a_finished_file_is_done check (finished_at is null or done = lines),
    constraint a_dry_run_has_no_receipt check (number is null or (manner <> 'dry_run' and finished_at is not null))
);
create index batches_to_work_through on batches (received_at, id) where finished_at is null;
create index batches_by_party on batches (inviting_party, id desc);

alter table notices add column batch uuid references batches (id);
alter table notices add column line integer;
alter table notices add constraint a_line_belongs_to_a_file check ((batch is null) = (line is null));

create table batch_lines (
    batch    uuid not null references batches (id),
    -- its place among the lines of the file, from 0
    place    integer not null,
    -- its number as a spreadsheet shows it
    line     integer not null,
    outcome  text not null constraint an_outcome_is_known
             check (outcome in ('accepted', 'accepted_late', 'accepted_with_warning', 'duplicate', 'rejected', 'held_back')),
    findings jsonb not null,
    due      date,
    -- of the notice that answers the line; a dry run files none
    number   text,
    primary key (batch, place)
);
create index batch_lines_by_outcome on batch_lines (batch, outcome, place);
create trigger batch_lines_stay before update or delete on batch_lines
    for each row execute function what_was_recorded_stays();
