-- Passport data as the holder gave it. A row is never edited: a changed answer is a new version.

create table passports (
    id            uuid primary key,
    application   uuid not null,
    surname       text not null,
    given_names   text,
    citizenship   text not null,
    nationality   text not null,
    issuing_authority text not null,
    number        text not null,
    born          date not null,
    sex           text not null constraint a_sex_is_f_m_or_x check (sex in ('F', 'M', 'X')),
    issued        date not null,
    expires       date not null,
    zone          text,
    entered_at    timestamptz not null,
    constraint a_passport_expires_after_its_issue check (expires > issued),
    constraint a_holder_is_born_before_the_issue check (born <= issued)
);
create index passports_by_application on passports (application);
create index passports_by_number on passports (number);
