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
    constraint an_approved_invitation_has_its_number check ((stage = 'approved') <= (number is not null)),
    constraint an_invitation_number_has_10_digits check (number ~ '^[0-9]{10}$'),
    constraint a_refusal_or_return_has_its_reason check ((stage in ('refused', 'returned')) <= (reason is not null)),
    constraint a_treatment_names_its_institution check ((purpose = 'treatment') <= (institution is not null))
);
create index invitations_waiting on invitations (filed_at, id) where stage = 'filed';
create index invitations_by_party on invitations (inviting_party, id desc);

create table invitation_steps (
    invitation uuid not null references invitations (id),
    position   integer not null,
    from_stage text,
    to_stage   text not null,
    step       text not null,
    actor      text not null,
    at         timestamptz not null,
    note       text,
    primary key (invitation, position)
);
