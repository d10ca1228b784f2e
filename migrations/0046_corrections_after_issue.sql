-- A mistake on a visa that was issued: its holder asks for a correction, and an officer grants it without a new fee. The visa is annulled and
-- replaced in one transaction (rule V1), both linked; the case stays approved, and the replacement is a step of its own.

insert into legal_steps (from_stage, to_stage, step) values ('approved', 'approved', 'replace_visa');

-- the one is annulled for the other before the other is issued, in the same transaction
alter table visas alter constraint visas_replaced_by_fkey deferrable initially deferred;

create table corrections (
    id           uuid primary key,
    application  uuid not null references applications (id),
    visa         uuid not null references visas (id),
    -- the passport data as the holder would have them
    passport     uuid not null references passports (id),
    words        text not null,
    asked_at     timestamptz not null,
    settled_by   uuid references accounts (id),
    settled_at   timestamptz,
    -- granted: the visa in its place; declined: why
    replacement  uuid references visas (id) deferrable initially deferred,
    reason       text,
    constraint a_correction_is_settled_by_somebody check ((settled_at is null) = (settled_by is null)),
    constraint a_correction_is_granted_or_declined check ((settled_at is not null) = ((replacement is null) <> (reason is null))),
    constraint an_unsettled_correction_has_no_end check (settled_at is not null or (replacement is null and reason is null))
);
create unique index a_visa_has_one_open_correction on corrections (visa) where settled_at is null;
create index corrections_waiting on corrections (asked_at, id) where settled_at is null;
create index corrections_by_application on corrections (application, id);

create function a_correction_is_settled_once() returns trigger language plpgsql as $$
declare
    settling constant text[] := array['settled_by', 'settled_at', 'replacement', 'reason'];
begin
    if tg_op = 'DELETE' or old.settled_at is not null or to_jsonb(new) - settling is distinct from to_jsonb(old) - settling then
        raise exception 'a correction is settled once' using constraint = 'a_correction_is_settled_once', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger corrections_are_settled_once before update or delete on corrections
    for each row execute function a_correction_is_settled_once();
