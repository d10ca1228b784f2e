-- What an inviting party's programs are told of without asking: events written in the transaction of the fact, delivered to the
-- party's own endpoints, signed, retried, and sent again on request.

create table webhook_endpoints (
    id            uuid primary key,
    party         uuid not null references inviting_parties (id),
    url           text not null,
    made_at       timestamptz not null,
    -- since the first failure after the last success
    failing_since timestamptz,
    -- nothing is delivered meanwhile; what waits goes on waiting
    stopped_at    timestamptz,
    stopped_by    text constraint an_endpoint_is_stopped_by_somebody check (stopped_by in ('party', 'failures')),
    removed_at    timestamptz,
    constraint a_stop_has_its_reason check ((stopped_at is null) = (stopped_by is null))
);
create unique index a_party_has_one_endpoint_at_an_address on webhook_endpoints (party, url) where removed_at is null;

create table webhook_secrets (
    id       uuid primary key,
    endpoint uuid not null references webhook_endpoints (id),
    -- sealed with the portal's key: it signs, so it cannot be kept by its hash
    sealed   bytea not null,
    made_at  timestamptz not null,
    -- after a rotation the one before signs beside the new one until then
    ends_at  timestamptz
);
create unique index an_endpoint_has_one_secret_without_end on webhook_secrets (endpoint) where ends_at is null;
create index webhook_secrets_by_endpoint on webhook_secrets (endpoint, made_at);

create table webhook_events (
    id          uuid primary key,
    party       uuid not null references inviting_parties (id),
    kind        text not null,
    data        jsonb not null,
    happened_at timestamptz not null
);
create index webhook_events_by_party on webhook_events (party, id desc);
create index webhook_events_by_instant on webhook_events (happened_at);
create trigger webhook_events_stay before update on webhook_events
    for each row execute function what_was_recorded_stays();

create table webhook_deliveries (
    id           uuid primary key,
    event        uuid not null references webhook_events (id) on delete cascade,
    endpoint     uuid not null references webhook_endpoints (id),
    owed_since   timestamptz not null,
    due_at       timestamptz not null,
    -- On the database's clock, so that instances whose clocks differ agree on whose turn it is.
    leased_until timestamptz,
    tries        integer not null default 0,
    delivered_at timestamptz,
    given_up_at  timestamptz,
    -- of the last try: the status of the answer, or why there was none
    status       integer,
    error        text,
    constraint a_delivery_is_done_or_given_up_not_both check (delivered_at is null or given_up_at is null)
);
create index webhook_deliveries_owed on webhook_deliveries (due_at) where delivered_at is null and given_up_at is null;
create index webhook_deliveries_by_endpoint on webhook_deliveries (endpoint, id desc);
create index webhook_deliveries_by_event on webhook_deliveries (event);
