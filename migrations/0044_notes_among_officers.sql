-- What officers say to each other about a case. Its applicant never reads it, and it is in no export of the applicant's own data.

create table officers_notes (
    id          bigint generated always as identity primary key,
    application uuid not null references applications (id),
    officer     uuid not null references accounts (id),
    words       text not null constraint a_note_says_something check (length(words) between 1 and 2000),
    at          timestamptz not null
);
create index officers_notes_by_application on officers_notes (application, id);
create trigger officers_notes_stay before update or delete on officers_notes
    for each row execute function what_was_recorded_stays();

create index passports_by_birth on passports (born);
