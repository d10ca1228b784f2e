-- What was measured of a photograph when it came, and what of it did not meet the rules for travel documents then. Whoever sent it may use it
-- nevertheless; the officer who decides sees both. They go with their photograph.

create table photograph_checks (
    photograph uuid primary key references attachments (id) on delete cascade,
    measures   jsonb not null,
    faults     text[] not null constraint a_fault_is_one_of_the_list check (faults <@ array[
        'blurred', 'too_dark', 'too_bright', 'flat', 'background_dark', 'background_uneven',
        'no_face', 'several_faces', 'off_centre', 'too_far', 'too_near']),
    checked_at timestamptz not null
);
create trigger photograph_checks_stay before update on photograph_checks
    for each row execute function what_was_recorded_stays();

create table photographs_used_nevertheless (
    photograph uuid primary key references photograph_checks (photograph) on delete cascade,
    said_at    timestamptz not null
);
create trigger photographs_used_nevertheless_stay before update on photographs_used_nevertheless
    for each row execute function what_was_recorded_stays();
