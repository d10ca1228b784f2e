-- How many invitations a party may file in a calendar year of Kazakhstan's time. The number for everybody is a dated setting; a party can be
-- given another, for one year or from then on, and every such grant is kept.

create table quota_defaults (
    from_day date constraint a_day_has_one_quota primary key,
    places   integer not null constraint a_quota_is_no_debt check (places >= 0),
    set_at   timestamptz not null
);
insert into quota_defaults (from_day, places, set_at) values ('2000-01-01', 10000, now());

create table party_quotas (
    party    uuid not null references inviting_parties (id),
    position integer not null,
    -- the default counts again where there is none
    places   integer constraint a_partys_quota_is_no_debt check (places >= 0),
    reason   text not null,
    by       uuid not null references accounts (id),
    at       timestamptz not null,
    constraint a_quota_is_set_by_one_at_a_time primary key (party, position)
);

-- What was filed in a year is counted while the party's row is locked.
create index invitations_by_party_and_filing on invitations (inviting_party, filed_at);
