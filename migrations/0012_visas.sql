-- Visas: what was issued stays as it was issued; annulment and replacement are further facts (rules V1 to V3).

create table visas (
    id              uuid primary key,
    number          text not null constraint a_visa_number_is_unique unique,
    application     uuid not null references applications (id),
    invitation      uuid not null references invitations (id),
    surname         text not null,
    given_names     text,
    citizenship     text not null,
    -- as the list called it, in three languages: a printed visa is the same whatever the list says later
    citizenship_name jsonb not null,
    nationality     text not null,
    born            date not null,
    sex             text not null,
    passport_number text not null,
    passport_expires date not null,
    purpose         text not null,
    category        text not null,
    entries         text not null,
    stay_days       integer not null,
    valid_from      date not null,
    valid_until     date not null,
    inviting_party  uuid not null references inviting_parties (id),
    inviting_party_name text not null,
    -- the medical institution of a treatment
    institution     text,
    -- the airports open on the day of issue, by name in three languages
    airports        jsonb not null,
    photograph      uuid not null references attachments (id),
    -- two lines of 36 characters, parted by a line feed
    zone            text not null constraint a_visa_zone_has_two_lines check (zone ~ '^[A-Z0-9<]{36}\n[A-Z0-9<]{36}$'),
    seal            bytea not null,
    issued_at       timestamptz not null,
    annulled_at     timestamptz,
    annulled_by     uuid references accounts (id),
    annulment_reason text,
    replaced_by     uuid references visas (id),
    constraint a_visa_runs_forward check (valid_until >= valid_from),
    constraint an_annulment_has_its_officer_and_reason check
        ((annulled_at is null) = (annulment_reason is null) and (annulled_at is null) = (annulled_by is null)),
    constraint only_an_annulled_visa_is_replaced check (replaced_by is null or annulled_at is not null)
);
-- rule V1
create unique index an_application_has_one_visa_in_force on visas (application) where annulled_at is null;
create index visas_by_application on visas (application, id desc);
create index visas_by_passport on visas (passport_number);
create index visas_by_party on visas (inviting_party, id desc);
alter table applications add constraint a_visa_held_exists foreign key (visa) references visas (id) deferrable initially deferred;

-- rule V3: a visa is annulled once, and nothing else about it ever changes
create function a_visa_stays_as_it_was_issued() returns trigger language plpgsql as $$
declare
    annulment constant text[] := array['annulled_at', 'annulled_by', 'annulment_reason', 'replaced_by'];
begin
    if tg_op = 'DELETE' or old.annulled_at is not null or to_jsonb(new) - annulment is distinct from to_jsonb(old) - annulment then
        raise exception 'a visa stays as it was issued' using constraint = 'a_visa_stays_as_it_was_issued', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger visas_stay_as_issued before update or delete on visas
    for each row execute function a_visa_stays_as_it_was_issued();

-- Whose seals are accepted. The reference is derived from the key, so that no two keys share one.
create table signing_certificates (
    reference   text primary key,
    public_key  bytea not null,
    valid_from  timestamptz not null,
    valid_until timestamptz
);
