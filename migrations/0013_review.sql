-- The officers' work on applications: who holds a case, what was decided on which grounds, and the watchlist.

create table reviews (
    application uuid primary key references applications (id),
    officer     uuid not null references accounts (id),
    taken_at    timestamptz not null,
    held_until  timestamptz not null
);

create table decisions (
    id          bigint generated always as identity primary key,
    application uuid not null references applications (id),
    officer     uuid not null references accounts (id),
    decision    text not null constraint a_decision_is_known check (decision in ('approved', 'refused', 'information_requested')),
    ground      text,
    words       text,
    at          timestamptz not null
);
create index decisions_by_application on decisions (application, id);
create trigger decisions_stay before update or delete on decisions
    for each row execute function what_was_recorded_stays();
