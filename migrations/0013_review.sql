-- The officers' work on applications: who holds a case for now, and what was decided on which ground.

create table reviews (
    application uuid primary key references applications (id),
    officer     uuid not null references accounts (id),
    taken_at    timestamptz not null,
    held_until  timestamptz not null,
    constraint a_case_is_held_for_a_while check (held_until > taken_at)
);
create index reviews_by_officer on reviews (officer, held_until);

create table decisions (
    id          bigint generated always as identity primary key,
    application uuid not null references applications (id),
    officer     uuid not null references accounts (id),
    decision    text not null constraint a_decision_is_known check (decision in ('approved', 'refused', 'information_requested')),
    ground      text constraint a_ground_is_known check (ground in
        ('passport', 'mismatch', 'photograph', 'false_information', 'invitation', 'security', 'earlier_breach')),
    words       text,
    at          timestamptz not null,
    constraint a_refusal_has_its_ground_and_words check (decision <> 'refused' or (ground is not null and words is not null)),
    constraint only_a_refusal_has_a_ground check (decision = 'refused' or ground is null)
);
create index decisions_by_application on decisions (application, id);
create trigger decisions_stay before update or delete on decisions
    for each row execute function what_was_recorded_stays();
