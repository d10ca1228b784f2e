-- Where the setting asks for it, a refusal is proposed by one officer and confirmed by another. The setting is dated rows.

create table confirmation_policies (
    applies_from date not null constraint a_day_has_one_confirmation_policy primary key,
    needed       boolean not null,
    set_at       timestamptz not null
);
create trigger confirmation_policies_stay before update or delete on confirmation_policies
    for each row execute function what_was_recorded_stays();

create table proposed_refusals (
    id          uuid primary key,
    application uuid not null references applications (id),
    ground      text not null,
    words       text not null,
    proposed_by uuid not null references accounts (id),
    proposed_at timestamptz not null,
    settled_by  uuid references accounts (id),
    settled_at  timestamptz,
    outcome     text constraint an_outcome_is_known check (outcome in ('confirmed', 'set_aside')),
    constraint a_proposal_is_settled_whole check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (outcome is null)),
    constraint nobody_confirms_their_own_refusal check (outcome is distinct from 'confirmed' or settled_by <> proposed_by)
);
create unique index a_case_has_one_open_proposal on proposed_refusals (application) where settled_at is null;

create function a_proposal_is_settled_once() returns trigger language plpgsql as $$
declare
    settling constant text[] := array['settled_by', 'settled_at', 'outcome'];
begin
    if tg_op = 'DELETE' or old.settled_at is not null or to_jsonb(new) - settling is distinct from to_jsonb(old) - settling then
        raise exception 'a proposal is settled once' using constraint = 'a_proposal_is_settled_once', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger proposals_are_settled_once before update or delete on proposed_refusals
    for each row execute function a_proposal_is_settled_once();
