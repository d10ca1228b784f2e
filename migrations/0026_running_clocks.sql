-- A change of the calendar moves a running deadline to a later day and never to an earlier one (rule N1); the deadline
-- given before stays in the record. People are reminded once of each thing that there is to remind of.

-- by which edition of the calendar the deadline was last reckoned
alter table arrivals add column edition bigint not null default 0;
-- the second of the three working days, as YYYY-MM-DD: whoever is reminded on it has one more
alter table arrivals add column eve text generated always as
    (jsonb_path_query_first(reckoning, '$.days[*] ? (@.place.counted == 2).day') #>> '{}') stored;
-- when the party was told of a clock that it declared itself and left open
alter table arrivals add column told_at timestamptz;
create index arrivals_to_reckon_again on arrivals (edition, due, id) where notice is null and stopped_at is null;
create index arrivals_by_eve on arrivals (eve, inviting_party) where notice is null and stopped_at is null;

create table deadline_changes (
    arrival       uuid not null references arrivals (id),
    was_due       date not null,
    was_reckoning jsonb not null,
    due           date not null,
    moved_at      timestamptz not null,
    primary key (arrival, was_due),
    constraint a_deadline_is_moved_later check (due > was_due)
);
create trigger deadline_changes_stay before update or delete on deadline_changes
    for each row execute function what_was_recorded_stays();

create table reminders (
    inviting_party uuid not null references inviting_parties (id),
    kind           text not null constraint a_reminder_is_known check (kind in ('eve', 'last_day')),
    day            date not null,
    sent_at        timestamptz not null,
    constraint a_party_is_reminded_once primary key (inviting_party, kind, day)
);

-- Addresses of calendar feeds. Whoever knows one reads it, so it is kept hashed and can be revoked.
create table calendar_feeds (
    token_hash     bytea primary key constraint a_feeds_token_is_kept_hashed check (length(token_hash) = 32),
    inviting_party uuid not null references inviting_parties (id),
    language       text not null,
    made_at        timestamptz not null,
    revoked_at     timestamptz
);
create unique index a_party_has_one_calendar_feed on calendar_feeds (inviting_party) where revoked_at is null;
