-- What a border post carries to check seals without the portal: the certificates of the keys that seal, those that were revoked,
-- and the visas that no longer hold. Facts are added, never changed.

create table certificates (
    -- the latest counts: the one that a certification authority issued takes the place of the portal's own
    id          bigint generated always as identity primary key,
    reference   text not null references signing_certificates (reference),
    der         bytea not null constraint a_certificate_is_not_empty check (length(der) > 0),
    -- until then its last visa can be shown, and it is published
    valid_until timestamptz not null,
    recorded_at timestamptz not null
);
create index certificates_by_reference on certificates (reference, id desc);

create table certificate_revocations (
    reference   text primary key references signing_certificates (reference),
    revoked_at  timestamptz not null,
    reason      text not null constraint a_revocation_has_its_reason check (btrim(reason) <> '')
);

create trigger certificates_stay before update or delete on certificates
    for each row execute function what_was_recorded_stays();
create trigger revocations_stay before update or delete on certificate_revocations
    for each row execute function what_was_recorded_stays();

-- rules V2 and V3: the list of visas that fail although their days are not over
create index annulled_visas_by_last_day on visas (valid_until) include (number) where annulled_at is not null;
create index single_entry_visas_by_last_day on visas (valid_until) include (id, number) where annulled_at is null and entries = 'single';
