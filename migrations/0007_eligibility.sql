-- Whose citizens may apply (rules E1, E2) and the visa categories (rule E4), each with its dates.

create table citizenships (
    id          bigint generated always as identity primary key,
    code        text not null constraint a_citizenship_is_an_alpha_3 check (code ~ '^[A-Z]{3}$'),
    alpha2      text not null,
    nationality text not null constraint a_nationality_is_an_alpha_3 check (nationality ~ '^[A-Z]{3}$'),
    name_en     text not null,
    name_ru     text not null,
    name_kk     text not null,
    formal_name text not null,
    valid_from  date not null,
    valid_until date,
    constraint a_citizenship_ends_after_it_began check (valid_until is null or valid_until >= valid_from)
);
create unique index a_citizenship_is_listed_once on citizenships (code) where valid_until is null;

create table categories (
    code        text not null,
    purpose     text not null constraint a_purpose_is_known check (purpose in ('business', 'tourism', 'treatment')),
    name_en     text not null,
    name_ru     text not null,
    name_kk     text not null,
    valid_from  date not null,
    valid_until date,
    primary key (code, valid_from)
);
create unique index a_category_is_listed_once on categories (code) where valid_until is null;
