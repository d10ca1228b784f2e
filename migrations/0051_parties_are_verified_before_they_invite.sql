-- An inviting party files invitations once the migration service has verified who it is. A verdict is a row, never overwritten: after a refusal
-- another may follow. A party without one waits.

create table party_verdicts (
    party    uuid not null references inviting_parties (id),
    position integer not null,
    verified boolean not null,
    -- what the party reads; a verification may do without
    reason   text,
    -- the portal itself where nobody is named
    by       uuid references accounts (id),
    at       timestamptz not null,
    constraint a_party_is_judged_by_one_at_a_time primary key (party, position),
    constraint a_refused_party_is_told_why check (verified or reason is not null)
);
create unique index a_party_is_verified_once on party_verdicts (party) where verified;

-- The parties from before were let in by registering: they go on as they are.
insert into party_verdicts (party, position, verified, reason, at)
    select p.id, 1, true, 'Registered before parties were verified.', a.registered_at
    from inviting_parties p join accounts a on a.id = p.account;
