-- The acquirer's own list of the money it took and sent back on a day, asked for or read from its file, to be held against the portal's books.
-- The latest statement of a day counts; earlier ones stay.

create table acquirer_statements (
    id       uuid primary key,
    acquirer text not null,
    -- in Kazakhstan's time
    day      date not null,
    source   text not null constraint a_statement_has_a_known_source check (source in ('acquirer', 'file')),
    taken_by text not null,
    taken_at timestamptz not null
);
create index acquirer_statements_by_day on acquirer_statements (day desc, acquirer, taken_at desc);

create table statement_lines (
    statement uuid not null references acquirer_statements (id),
    position  integer not null,
    kind      text not null constraint a_statement_line_is_known check (kind in ('captured', 'returned')),
    capture   text not null,
    reference text,
    minor     bigint not null,
    currency  text not null,
    primary key (statement, position)
);
create index statement_lines_by_capture on statement_lines (capture);
create trigger acquirer_statements_stay before update or delete on acquirer_statements
    for each row execute function what_was_recorded_stays();
create trigger statement_lines_stay before update or delete on statement_lines
    for each row execute function what_was_recorded_stays();
