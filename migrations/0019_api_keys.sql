-- Keys with which programs of carriers and inviting parties call the portal. The text of a key is shown once; its
-- SHA-256 is kept: with 128 random bits there is nothing to guess, so a slow hash would only slow every call down.

create table api_keys (
    id           uuid primary key,
    carrier      uuid references carriers (id),
    party        uuid references inviting_parties (id),
    name         text not null,
    -- the beginning of the key's text, by which people tell keys apart
    prefix       text not null constraint a_prefix_names_one_key unique,
    key_hash     bytea not null constraint a_key_is_kept_hashed check (length(key_hash) = 32),
    scopes       text[] not null constraint a_key_opens_something check (cardinality(scopes) > 0),
    made_by      uuid not null references accounts (id),
    made_at      timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   uuid references accounts (id),
    constraint a_key_has_one_owner check (num_nonnulls(carrier, party) = 1),
    constraint a_carriers_key_verifies_and_no_more check
        (case when carrier is not null then scopes <@ array['verifications'] else scopes <@ array['invitations', 'arrivals'] end),
    constraint a_revocation_has_its_person check ((revoked_at is null) = (revoked_by is null))
);
create unique index a_key_is_found_by_its_hash on api_keys (key_hash);
create index api_keys_by_carrier on api_keys (carrier, id) where carrier is not null;
create index api_keys_by_party on api_keys (party, id) where party is not null;

-- What a key is and whose it is stays; that it was revoked is never taken back.
create function a_key_stays_as_it_was_made() returns trigger language plpgsql as $$
declare
    uses constant text[] := array['last_used_at', 'revoked_at', 'revoked_by'];
begin
    if to_jsonb(new) - uses is distinct from to_jsonb(old) - uses or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
        raise exception 'a key stays as it was made' using constraint = 'a_key_stays_as_it_was_made', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger api_keys_stay_as_made before update on api_keys
    for each row execute function a_key_stays_as_it_was_made();
