-- Visas: what was issued stays as it was issued; annulment and replacement are further facts (rules V1 to V3).

create table visas (
    id              uuid primary key,
    number          text not null constraint a_visa_number_is_unique unique,
    application     uuid not null references applications (id),
    invitation      uuid not null references invitations (id),
    surname         text not null,
    given_names     text,
    zone_names      text not null,
    citizenship     text not null,
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
    photograph      uuid not null references attachments (id),
    zone            text not null,
    seal            bytea,
    issued_at       timestamptz not null,
    annulled_at     timestamptz,
    annulled_by     uuid references accounts (id),
    annulment_reason text,
    replaced_by     uuid references visas (id),
    constraint a_visa_runs_forward check (valid_until >= valid_from),
    constraint an_annulment_has_its_reason check ((annulled_at is null) = (annulment_reason is null))
);
create unique index an_application_has_one_visa_in_force on visas (application) where annulled_at is null;
create index visas_by_passport on visas (passport_number);
create index visas_by_party on visas (inviting_party, id desc);
alter table applications add constraint a_visa_held_exists foreign key (visa) references visas (id) deferrable initially deferred;

create table signing_certificates (
    reference   text primary key,
    public_key  bytea not null,
    valid_from  timestamptz not null,
    valid_until timestamptz
);
