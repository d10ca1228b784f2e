-- The applicant's case and its legal steps. The table of steps is the same as the one in the code; a test compares them (rules A1, A2).

create table legal_steps (
    from_stage text not null,
    to_stage   text not null,
    step       text not null,
    primary key (from_stage, to_stage, step)
);

insert into legal_steps (from_stage, to_stage, step) values
    ('draft', 'awaiting_payment', 'submit'),
    ('draft', 'withdrawn', 'withdraw'),
    ('draft', 'expired', 'lapse'),
    ('awaiting_payment', 'under_review', 'receive_fee'),
    ('awaiting_payment', 'withdrawn', 'withdraw'),
    ('awaiting_payment', 'expired', 'lapse'),
    ('under_review', 'information_requested', 'request_information'),
    ('information_requested', 'under_review', 'give_information'),
    ('under_review', 'approved', 'approve'),
    ('under_review', 'refused', 'refuse'),
    ('under_review', 'withdrawn', 'withdraw'),
    ('information_requested', 'withdrawn', 'withdraw');

create table applications (
    id                uuid primary key,
    applicant         uuid not null references accounts (id),
    reference         text not null constraint a_reference_is_unique unique,
    stage             text not null constraint an_application_stage_is_known check (stage in
        ('draft', 'awaiting_payment', 'under_review', 'information_requested', 'approved', 'refused', 'withdrawn', 'expired')),
    version           integer not null default 1,
    begun_at          timestamptz not null,
    touched_at        timestamptz not null,
    stage_since       timestamptz not null,
    -- the answers, each saved when it is given
    requirements_read_at timestamptz,
    invitation        uuid references invitations (id),
    passport          uuid references passports (id),
    photograph        uuid references attachments (id),
    declared_genuine  boolean,
    declared_unaltered boolean,
    declared_not_extended boolean,
    clean_pages       integer constraint clean_pages_are_counted check (clean_pages between 0 and 200),
    name_difference_confirmed boolean not null default false,
    -- the evidence that a stage rests on
    submitted_at      timestamptz,
    non_refundable_agreed_at timestamptz,
    fee_row           uuid,
    fee_minor         bigint constraint a_fee_is_positive check (fee_minor > 0),
    fee_currency      text,
    paid_at           timestamptz,
    payment           uuid,
    question          text,
    answer            text,
    decided_at        timestamptz,
    decided_by        uuid references accounts (id),
    reason            text,
    visa              uuid,
    ended_at          timestamptz,
    constraint what_is_submitted_is_complete check (submitted_at is null or (requirements_read_at is not null and invitation is not null
        and passport is not null and photograph is not null and declared_genuine and declared_unaltered and declared_not_extended
        and clean_pages is not null and fee_row is not null and fee_minor is not null and fee_currency is not null and non_refundable_agreed_at is not null)),
    constraint nothing_awaits_payment_unsubmitted check (stage not in ('awaiting_payment', 'under_review', 'information_requested', 'approved', 'refused') or submitted_at is not null),
    constraint a_payment_has_its_time check ((paid_at is null) = (payment is null)),
    constraint nothing_is_judged_unpaid check (stage not in ('under_review', 'information_requested', 'approved', 'refused') or paid_at is not null),
    constraint a_question_waits_exactly_when_asked check (stage <> 'information_requested' or question is not null),
    constraint a_decision_has_its_officer check ((stage in ('approved', 'refused')) = (decided_at is not null) and (decided_at is null) = (decided_by is null)),
    constraint a_refusal_has_its_reason check (stage <> 'refused' or reason is not null),
    constraint a_visa_is_held_exactly_when_issued check ((stage = 'approved') = (visa is not null)),
    constraint what_is_over_has_its_end check ((stage in ('approved', 'refused', 'withdrawn', 'expired')) = (ended_at is not null))
);
alter table passports add constraint a_passport_belongs_to_an_application foreign key (application) references applications (id);

-- rule I3: a withdrawn or expired unpaid application frees its invitation, a paid one uses it up
create unique index an_invitation_has_one_live_application on applications (invitation)
    where invitation is not null and (stage not in ('withdrawn', 'expired') or paid_at is not null);
create index applications_by_applicant on applications (applicant, id desc);
create index applications_waiting on applications (stage_since, id) where stage = 'under_review';
create index applications_awaiting_answers on applications (stage_since, id) where stage = 'information_requested';
create index applications_untouched on applications (touched_at) where stage in ('draft', 'awaiting_payment');

create table application_steps (
    application uuid not null references applications (id),
    position    integer not null,
    from_stage  text,
    to_stage    text not null,
    step        text not null,
    actor       text not null,
    at          timestamptz not null,
    note        text,
    primary key (application, position),
    constraint a_recorded_step_is_legal foreign key (from_stage, to_stage, step) references legal_steps (from_stage, to_stage, step)
);

-- rule A2: an illegal move is refused here even when the code does not
create function a_stage_moves_only_by_a_legal_step() returns trigger language plpgsql as $$
begin
    if new.stage is distinct from old.stage
       and not exists (select from legal_steps where from_stage = old.stage and to_stage = new.stage) then
        raise exception 'no legal step leads from % to %', old.stage, new.stage
            using constraint = 'a_stage_moves_only_by_a_legal_step', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger applications_move_legally before update on applications
    for each row execute function a_stage_moves_only_by_a_legal_step();

create function an_application_begins_as_a_draft() returns trigger language plpgsql as $$
begin
    if new.stage <> 'draft' then
        raise exception 'an application begins as a draft' using constraint = 'an_application_begins_as_a_draft', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger applications_begin_as_drafts before insert on applications
    for each row execute function an_application_begins_as_a_draft();

-- rule A1: whoever moves a case has written the move into its history by the end of the transaction
create function every_move_is_recorded() returns trigger language plpgsql as $$
begin
    if not exists (select from application_steps where application = new.id and to_stage = new.stage and at = new.stage_since) then
        raise exception 'the move to % was not recorded', new.stage
            using constraint = 'every_move_is_recorded', errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger applications_record_their_beginning after insert on applications
    deferrable initially deferred for each row execute function every_move_is_recorded();
create constraint trigger applications_record_every_move after update of stage on applications
    deferrable initially deferred for each row when (new.stage is distinct from old.stage) execute function every_move_is_recorded();

create trigger application_steps_stay before update or delete on application_steps
    for each row execute function what_was_recorded_stays();
create trigger invitation_steps_stay before update or delete on invitation_steps
    for each row execute function what_was_recorded_stays();
