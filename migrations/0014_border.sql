-- Checkpoints, and the crossings recorded there; on an e-visa only at international airports (rule V2).

create table checkpoints (
    code        text primary key constraint a_checkpoint_code_has_three_letters check (code ~ '^[A-Z]{3}$'),
    name_en     text not null,
    name_ru     text not null,
    name_kk     text not null,
    kind        text not null constraint a_checkpoint_kind_is_known check (kind in ('international_airport', 'other')),
    open_from   date not null,
    open_until  date,
    constraint a_checkpoint_closes_after_it_opens check (open_until >= open_from)
);
alter table accounts add constraint a_checkpoint_exists foreign key (checkpoint) references checkpoints (code);

create table crossings (
    id          uuid primary key,
    visa        uuid not null references visas (id),
    direction   text not null constraint a_crossing_goes_in_or_out check (direction in ('entry', 'exit')),
    position    integer not null,
    -- where it stands among the crossings of the visa: its own position, or that of the first one that it corrects
    place       integer not null,
    checkpoint  text not null references checkpoints (code),
    officer     uuid not null references accounts (id),
    day         date not null,
    at          timestamptz not null,
    corrects    uuid constraint a_crossing_is_corrected_once unique references crossings (id),
    void        boolean not null default false,
    note        text,
    constraint a_crossing_has_its_own_place unique (visa, position),
    constraint a_correction_stands_in_the_place_of_what_it_corrects check ((corrects is null) = (place = position)),
    constraint only_a_correction_says_that_nothing_happened check (not void or corrects is not null),
    constraint a_correction_has_its_reason check ((corrects is null) = (note is null))
);
create trigger crossings_stay before update or delete on crossings
    for each row execute function what_was_recorded_stays();

create function an_e_visa_crosses_only_at_international_airports() returns trigger language plpgsql as $$
begin
    if not exists (select from checkpoints where code = new.checkpoint and kind = 'international_airport'
                   and open_from <= new.day and (open_until is null or open_until >= new.day)) then
        raise exception 'an e-visa crosses only at international airports'
            using constraint = 'an_e_visa_crosses_only_at_international_airports', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger crossings_happen_at_airports before insert on crossings
    for each row execute function an_e_visa_crosses_only_at_international_airports();
