-- Letters owed: queued in the transaction of the deed that owes them, leased by whoever delivers, retried with growing pauses.

create table letters (
    id           uuid primary key,
    recipient    text not null,
    language     text not null,
    letter       jsonb not null,
    queued_at    timestamptz not null,
    -- Patience counts from here: from the queuing, or from when an administrator had it sent again.
    owed_since   timestamptz not null,
    due_at       timestamptz not null,
    -- On the database's clock, so that instances whose clocks differ agree on whose turn it is.
    leased_until timestamptz,
    tries        integer not null default 0,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    last_error   text,
    constraint a_letter_is_sent_or_given_up_not_both check (sent_at is null or given_up_at is null)
);
create index letters_owed on letters (due_at) where sent_at is null and given_up_at is null;
create index letters_given_up on letters (given_up_at, id) where given_up_at is not null;
