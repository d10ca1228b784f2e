-- Texts that officers choose instead of writing them, in three languages and with their dates: an administrator keeps them.

create table phrases (
    id          uuid primary key,
    kind        text not null constraint a_phrase_is_of_a_kind check (kind in ('question', 'ground')),
    code        text not null constraint a_phrase_has_a_code check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
    text_en     text not null,
    text_ru     text not null,
    text_kk     text not null,
    valid_from  date not null,
    valid_until date,
    constraint a_phrase_ends_after_it_began check (valid_until is null or valid_until >= valid_from),
    constraint a_phrase_begins_once_on_a_day unique (kind, code, valid_from)
);
create unique index a_phrase_is_offered_once on phrases (kind, code) where valid_until is null;

-- a phrase is never edited: its last day is named once
create function a_phrase_is_never_edited() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.valid_until is not null or to_jsonb(new) - 'valid_until' is distinct from to_jsonb(old) - 'valid_until' then
        raise exception 'a phrase is never edited' using constraint = 'a_phrase_is_never_edited', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger phrases_are_never_edited before update or delete on phrases
    for each row execute function a_phrase_is_never_edited();

-- the grounds of a refusal are phrases from now on; a decision keeps its ground's code
alter table decisions drop constraint a_ground_is_known;
