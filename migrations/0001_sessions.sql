-- Who is signed in, what they typed when a session ended, and how often something was tried.
-- Kept here and not in memory, so that any number of instances agree and a restart forgets nothing.

create table sessions (
    token_hash   bytea primary key constraint a_token_is_kept_hashed check (length(token_hash) = 32),
    account      uuid not null,
    home         text not null,
    name         text not null,
    awaits_factor boolean not null default false,
    idle_minutes integer not null,
    began_at     timestamptz not null,
    seen_at      timestamptz not null,
    ends_at      timestamptz not null,
    device       text not null default '',
    constraint a_session_ends_after_it_began check (ends_at > began_at)
);
create index sessions_by_account on sessions (account);
create index sessions_by_end on sessions (ends_at);

create table kept_answers (
    token_hash bytea not null,
    account    uuid not null,
    path       text not null,
    answers    jsonb not null,
    kept_at    timestamptz not null,
    primary key (account, path)
);

create table attempts (
    subject  text not null,
    starts   timestamptz not null,
    count    integer not null,
    primary key (subject, starts)
);
create index attempts_by_start on attempts (starts);
