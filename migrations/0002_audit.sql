-- The record of every action and of every look at somebody's papers: one hash chain per case, account or setting.

create table audit_heads (
    chain    text primary key,
    position bigint not null,
    hash     bytea not null constraint a_head_is_a_sha256 check (length(hash) = 32),
    -- The transaction that moved the head last. A time would not do to find what moved since a snapshot: it is
    -- taken before the commit, so a slow transaction's head would appear behind those already signed.
    moved_by xid8 not null
);
create index audit_heads_by_move on audit_heads (moved_by, chain);

create table audit_entries (
    chain    text not null,
    position bigint not null,
    at       timestamptz not null,
    actor    text not null,
    act      text not null,
    detail   jsonb not null,
    previous bytea not null,
    hash     bytea not null,
    primary key (chain, position),
    constraint positions_count_from_one check (position >= 1),
    constraint an_entry_is_a_sha256 check (length(hash) = 32 and length(previous) = 32)
);

create function what_was_recorded_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded stays' using constraint = 'what_was_recorded_stays', errcode = 'check_violation';
end $$;

create trigger audit_entries_stay before update or delete on audit_entries
    for each row execute function what_was_recorded_stays();
create trigger audit_entries_are_not_emptied before truncate on audit_entries
    for each statement execute function what_was_recorded_stays();
