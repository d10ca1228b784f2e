-- Guests and premises that an inviting party keeps to fill forms in from. Removing one removes it: nothing here is history.

create table saved_guests (
    id             uuid primary key,
    inviting_party uuid not null references inviting_parties (id),
    surname        text not null,
    given_names    text,
    citizenship    text not null,
    born           date not null,
    sex            text constraint a_saved_sex_is_f_m_or_x check (sex in ('F', 'M', 'X')),
    saved_at       timestamptz not null,
    folded_name    text generated always as (folded(surname || ' ' || coalesce(given_names, ''))) stored
);
create unique index a_person_is_saved_once on saved_guests (inviting_party, surname, coalesce(given_names, ''), citizenship, born);
create index saved_guests_by_name on saved_guests (inviting_party, folded_name, id);

-- A guest whose passport has changed stays one guest: each passport has the day from which it was known.
create table saved_passports (
    guest    uuid not null references saved_guests (id) on delete cascade,
    position integer not null,
    number   text not null,
    since    timestamptz not null,
    primary key (guest, position)
);
create index saved_passports_by_number on saved_passports (number);

create table saved_premises (
    id             uuid primary key,
    inviting_party uuid not null references inviting_parties (id),
    region         text not null constraint a_saved_region_has_two_digits check (region ~ '^[0-9]{2}$'),
    address        text not null,
    kind           text,
    saved_at       timestamptz not null
);
create unique index a_place_is_saved_once on saved_premises (inviting_party, region, address);
create index saved_premises_by_address on saved_premises (inviting_party, address, id);
