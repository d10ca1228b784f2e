-- Airlines that ask before boarding whether a visa can be used. An administrator registers each by its IATA designator.

create table carriers (
    id            uuid primary key,
    name          text not null,
    designator    text not null constraint a_designator_has_two_characters check (designator ~ '^([A-Z][A-Z0-9]|[0-9][A-Z])$'),
    registered_by uuid not null references accounts (id),
    registered_at timestamptz not null
);
create unique index a_designator_names_one_carrier on carriers (designator);
