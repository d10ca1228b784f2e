-- Several people work for one inviting party, each with an account of their own and a role: an owner, who may do everything; a filer, who
-- files invitations and notices; a reader, who reads. A role is a dated row: a change ends one and begins another, so that it stays known who
-- could do what when, and by whose word.

create table party_roles (
    id       uuid primary key,
    party    uuid not null references inviting_parties (id),
    account  uuid not null references accounts (id),
    role     text not null constraint a_party_role_is_known check (role in ('owner', 'filer', 'reader')),
    -- the portal itself where nobody is named
    begun_by uuid references accounts (id),
    began_at timestamptz not null,
    ended_by uuid references accounts (id),
    ended_at timestamptz,
    constraint an_ended_party_role_names_who_ended_it check ((ended_at is null) = (ended_by is null)),
    constraint a_party_role_ends_after_it_began check (ended_at >= began_at)
);
create unique index an_account_has_one_role_in_one_party on party_roles (account) where ended_at is null;
create index party_roles_by_party on party_roles (party, began_at, id);

-- Two owners who remove each other at the same time each see the other one stay. The party's row is locked before owners are counted, at
-- the commit, so that the second of them counts what the first left.
create function a_party_keeps_an_owner() returns trigger language plpgsql as $$
begin
    perform from inviting_parties where id = old.party for no key update;
    if found and not exists (select from party_roles where party = old.party and role = 'owner' and ended_at is null) then
        raise exception 'an inviting party keeps an owner' using constraint = 'a_party_keeps_an_owner', errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger parties_keep_an_owner after update or delete on party_roles
    deferrable initially deferred for each row execute function a_party_keeps_an_owner();

-- Whoever was asked by e-mail to work for a party. The letter's token is kept by its hash; there is none where the address has an account
-- already, which its holder is told and the party is not.
create table party_joinings (
    id         uuid primary key,
    party      uuid not null references inviting_parties (id),
    email      text not null,
    role       text not null constraint a_joining_role_is_known check (role in ('owner', 'filer', 'reader')),
    asked_by   uuid not null references accounts (id),
    asked_at   timestamptz not null,
    ends_at    timestamptz not null,
    token_hash bytea constraint a_joining_token_is_unique unique
                     constraint a_joining_token_is_kept_hashed check (length(token_hash) = 32),
    joined_at  timestamptz,
    account    uuid references accounts (id),
    ended_at   timestamptz,
    constraint a_joining_names_the_account_that_joined check ((joined_at is null) = (account is null)),
    constraint a_joining_is_settled_once check (joined_at is null or ended_at is null)
);
create unique index an_address_is_asked_once_at_a_time on party_joinings (party, lower(email))
    where joined_at is null and ended_at is null;

-- Until now the account that registered a party was its one person: it becomes the owner.
insert into party_roles (id, party, account, role, began_at)
    select gen_random_uuid(), p.id, p.account, 'owner', a.registered_at
    from inviting_parties p join accounts a on a.id = p.account;
