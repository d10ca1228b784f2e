-- Invitations: filed by an inviting party for one named foreigner, ruled on by an officer (rules I1 to I4).

create table invitations (
    id               uuid primary key,
    inviting_party   uuid not null references inviting_parties (id),
    stage            text not null constraint an_invitation_stage_is_known check (stage in ('filed', 'returned', 'approved', 'refused', 'withdrawn')),
    version          integer not null default 1,
    surname          text not null,
    given_names      text,
    citizenship      text not null,
    born             date not null,
    sex              text not null constraint an_invited_sex_is_f_m_or_x check (sex in ('F', 'M', 'X')),
    passport_number  text not null,
    purpose          text not null constraint an_invited_purpose_is_known check (purpose in ('business', 'tourism', 'treatment')),
    category         text not null,
    entries          text not null constraint invited_entries_are_known check (entries in ('single', 'multiple')),
    stay_days        integer not null constraint a_stay_is_30_60_or_90_days check (stay_days in (30, 60, 90)),
    valid_from       date not null,
    valid_until      date not null,
    places           text not null,
    institution      text,
    filed_at         timestamptz not null,
    stage_since      timestamptz not null,
    number           text constraint an_invitation_number_is_unique unique,
    reason           text,
    constraint an_invitation_period_runs_forward check (valid_until >= valid_from),
    constraint an_invitation_number_has_10_digits check (number ~ '^[0-9]{10}$'),
    constraint only_an_approved_invitation_has_a_number check (case stage
        when 'approved' then number is not null
        when 'withdrawn' then true
        else number is null end),
    constraint a_refusal_or_return_has_its_reason check ((stage in ('refused', 'returned')) = (reason is not null)),
    constraint a_treatment_names_its_institution check ((purpose = 'treatment') = (institution is not null))
);
create index invitations_waiting on invitations (filed_at, id) where stage = 'filed';
create index invitations_by_party on invitations (inviting_party, id desc);

-- Every step with who, when and why; a filing or a correction keeps what was filed by it, so that nothing filed is lost.
create table invitation_steps (
    invitation  uuid not null references invitations (id),
    position    integer not null,
    from_stage  text,
    to_stage    text not null,
    step        text not null,
    actor       text not null,
    at          timestamptz not null,
    note        text,
    particulars jsonb,
    primary key (invitation, position),
    constraint a_filing_keeps_what_was_filed check ((step in ('file', 'correct')) = (particulars is not null))
);

-- The legal steps: the same table as the one in the code; a test compares them.
create table legal_invitation_steps (
    from_stage text not null,
    to_stage   text not null,
    step       text not null,
    primary key (from_stage, to_stage, step)
);

insert into legal_invitation_steps (from_stage, to_stage, step) values
    ('filed', 'returned', 'send_back'),
    ('filed', 'approved', 'approve'),
    ('filed', 'refused', 'refuse'),
    ('filed', 'withdrawn', 'withdraw'),
    ('returned', 'filed', 'correct'),
    ('returned', 'withdrawn', 'withdraw'),
    ('approved', 'withdrawn', 'withdraw');

create function an_invitation_moves_only_by_a_legal_step() returns trigger language plpgsql as $$
begin
    if new.stage is distinct from old.stage
       and not exists (select from legal_invitation_steps where from_stage = old.stage and to_stage = new.stage) then
        raise exception 'no legal step leads from % to %', old.stage, new.stage
            using constraint = 'an_invitation_moves_only_by_a_legal_step', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger invitations_move_legally before update on invitations
    for each row execute function an_invitation_moves_only_by_a_legal_step();

create function an_invitation_begins_filed() returns trigger language plpgsql as $$
begin
    if new.stage <> 'filed' then
        raise exception 'an invitation begins filed' using constraint = 'an_invitation_begins_filed', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger invitations_begin_filed before insert on invitations
    for each row execute function an_invitation_begins_filed();

-- rule I4: it is withdrawn before an application with it is submitted, not after. A submission locks the invitation's row,
-- so that of the two the second sees the first. The applications are the next migration's; the name is looked up when it is needed.
create function an_invitation_is_withdrawn_before_submission() returns trigger language plpgsql as $$
begin
    if new.stage = 'withdrawn' and old.stage <> 'withdrawn'
       and exists (select from applications where invitation = new.id and submitted_at is not null
                   and (stage not in ('withdrawn', 'expired') or paid_at is not null)) then
        raise exception 'an application with the invitation was submitted'
            using constraint = 'an_invitation_is_withdrawn_before_submission', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger invitations_in_use_are_not_withdrawn before update on invitations
    for each row execute function an_invitation_is_withdrawn_before_submission();
