-- An application that was begun from an earlier one of the same applicant: what was taken over, for the applicant to see and check.

create table taken_over (
    application uuid primary key references applications (id),
    earlier     uuid not null references applications (id),
    -- the version of the passport data that the application began with, a copy of the earlier one's
    passport    uuid not null references passports (id),
    -- the earlier one's photograph, where it was new enough
    photograph  uuid references attachments (id),
    at          timestamptz not null,
    constraint nothing_is_taken_over_from_itself check (application <> earlier)
);
create trigger what_was_taken_over_stays before update or delete on taken_over
    for each row execute function what_was_recorded_stays();
