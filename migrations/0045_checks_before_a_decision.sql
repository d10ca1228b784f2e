-- What is looked up before a case is decided: the watchlist that an administrator keeps, inviting parties that are suspended, visas
-- annulled and stays outrun in the past, and other live cases of the same passport.

create table party_suspensions (
    id             uuid primary key,
    -- everybody who registered with this BIN or IIN
    identification text not null constraint a_suspended_identification_has_12_digits check (identification ~ '^[0-9]{12}$'),
    reason         text not null,
    suspended_by   uuid not null references accounts (id),
    suspended_at   timestamptz not null,
    lifting_reason text,
    lifted_by      uuid references accounts (id),
    lifted_at      timestamptz,
    constraint a_lifting_has_its_officer_and_reason check
        ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifting_reason is null))
);
create unique index a_party_is_suspended_once_at_a_time on party_suspensions (identification) where lifted_at is null;

create function a_suspension_is_lifted_once() returns trigger language plpgsql as $$
declare
    lifting constant text[] := array['lifting_reason', 'lifted_by', 'lifted_at'];
begin
    if tg_op = 'DELETE' or old.lifted_at is not null or to_jsonb(new) - lifting is distinct from to_jsonb(old) - lifting then
        raise exception 'a suspension is lifted once' using constraint = 'a_suspension_is_lifted_once', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger suspensions_are_lifted_once before update or delete on party_suspensions
    for each row execute function a_suspension_is_lifted_once();

create table watchlist (
    id              uuid primary key,
    surname         text,
    given_names     text,
    born            date,
    citizenship     text,
    passport_number text,
    reason          text not null,
    listed_by       uuid not null references accounts (id),
    listed_at       timestamptz not null,
    ended_by        uuid references accounts (id),
    ended_at        timestamptz,
    folded_name     text generated always as (folded(surname || ' ' || coalesce(given_names, ''))) stored,
    constraint a_name_is_watched_with_its_birth check ((surname is null) = (born is null)),
    constraint something_is_watched check (surname is not null or passport_number is not null),
    constraint an_entry_is_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create index watchlist_by_passport on watchlist (passport_number) where ended_at is null and passport_number is not null;
create index watchlist_by_birth on watchlist (born) where ended_at is null and born is not null;

create function an_entry_is_ended_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
       or to_jsonb(new) - array['ended_by', 'ended_at'] is distinct from to_jsonb(old) - array['ended_by', 'ended_at'] then
        raise exception 'an entry is ended once' using constraint = 'an_entry_is_ended_once', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger watchlist_entries_are_ended_once before update or delete on watchlist
    for each row execute function an_entry_is_ended_once();

-- every watched entry that a passport meets: by its number, or by the birth with the same name or one like it
create view watchlist_matches as
    select p.id as passport, w.id as entry,
           coalesce(w.passport_number = p.number, false)
           or coalesce(w.born = p.born and w.folded_name = p.folded_name, false) as exactly
    from passports p
    join watchlist w on w.ended_at is null
        and (w.passport_number = p.number
             or (w.born = p.born
                 and (w.folded_name = p.folded_name
                      or similarity(w.folded_name, p.folded_name) >= 0.5
                      or sounds(p.surname || ' ' || coalesce(p.given_names, '')) @> sounds(w.surname || ' ' || coalesce(w.given_names, '')))));

-- stays that were ended, each with the days that its visa allowed (rule V2: both days count)
create view stays_outrun as
    with crossed as (
        select c.visa, c.place, c.direction, c.day,
               lead(c.direction) over (partition by c.visa order by c.place) as next_direction,
               lead(c.day) over (partition by c.visa order by c.place) as next_day
        from crossings c
        where not c.void and not exists (select from crossings k where k.corrects = c.id)),
    stayed as (
        select visa, sum(next_day - day + 1) as days, max(next_day) as left_on
        from crossed where direction = 'entry' and next_direction = 'exit' group by visa)
    select v.id as visa, v.passport_number, v.citizenship, stayed.days, v.stay_days, stayed.left_on, v.valid_until
    from stayed join visas v on v.id = stayed.visa
    where stayed.days > v.stay_days or stayed.left_on > v.valid_until;

create view risk_flags as
    select a.id as application, 'watchlist' as flag
    from applications a
    where exists (select from watchlist_matches m where m.passport = a.passport)
    union all
    select a.id, 'suspended_party'
    from applications a join invitations i on i.id = a.invitation join inviting_parties ip on ip.id = i.inviting_party
    where exists (select from party_suspensions s where s.identification = ip.identification and s.lifted_at is null)
    union all
    select a.id, 'annulled_before'
    from applications a join passports p on p.id = a.passport
    where exists (select from visas v where v.passport_number = p.number and v.citizenship = p.citizenship and v.application <> a.id
                  and v.annulled_at is not null and v.replaced_by is null)
    union all
    select a.id, 'overstayed'
    from applications a join passports p on p.id = a.passport
    where exists (select from stays_outrun o where o.passport_number = p.number and o.citizenship = p.citizenship)
    union all
    select a.id, 'another_open_case'
    from applications a join passports p on p.id = a.passport
    where exists (select from passports q join applications b on b.passport = q.id
                  where q.number = p.number and q.citizenship = p.citizenship and b.id <> a.id
                    and b.stage in ('awaiting_payment', 'under_review', 'information_requested'));
