-- A stay that goes on is outrun too once its days are over, so flags are asked for as of an instant. Whoever shares a day of birth with an
-- entry of the watchlist meets it by any name they have in common, in whatever spelling, the name in the passport's zone among them.

-- what the first line of a passport's zone calls its holder
create function name_in_zone(zone text) returns text language sql immutable strict parallel safe
return folded(substr(split_part(zone, E'\n', 1), 6));

create or replace view watchlist_matches as
    select p.id as passport, w.id as entry,
           coalesce(w.passport_number = p.number, false)
           or coalesce(w.born = p.born and w.folded_name in (p.folded_name, name_in_zone(p.zone)), false) as exactly
    from passports p
    join watchlist w on w.ended_at is null
        and (w.passport_number = p.number
             or (w.born = p.born
                 and (similarity(w.folded_name, p.folded_name) >= 0.3
                      or sounds(w.folded_name) && sounds(p.folded_name)
                      or similarity(w.folded_name, name_in_zone(p.zone)) >= 0.3
                      or sounds(w.folded_name) && sounds(name_in_zone(p.zone)))));

drop view risk_flags;
drop view stays_outrun;

-- Stays with the days that their visa allowed (rule V2: both days count): those that were ended, and the one that goes on until now. Day
-- and clock are Kazakhstan's.
create function stays_outrun(now timestamptz)
    returns table (visa uuid, passport_number text, citizenship text, days bigint, stay_days integer, left_on date, valid_until date)
    language sql stable parallel safe as $$
    select v.id, v.passport_number, v.citizenship, stayed.days, v.stay_days::integer, stayed.left_on, v.valid_until
    from visas v
    cross join lateral (
        select sum(crossed.until - crossed.day + 1) as days, max(crossed.until) as left_on
        from (select c.direction, c.day, lead(c.direction) over (order by c.place) as next_direction,
                     coalesce(lead(c.day) over (order by c.place), (now at time zone 'Asia/Almaty')::date) as until
              from crossings c
              where c.visa = v.id and not c.void and not exists (select from crossings k where k.corrects = c.id)) as crossed
        where crossed.direction = 'entry' and crossed.next_direction is distinct from 'entry') as stayed
    where stayed.days > v.stay_days or stayed.left_on > v.valid_until
$$;

create function risk_flags(of uuid, now timestamptz) returns table (flag text) language sql stable parallel safe as $$
    select 'watchlist' from applications a
    where a.id = of and exists (select from watchlist_matches m where m.passport = a.passport)
    union all
    select 'suspended_party'
    from applications a join invitations i on i.id = a.invitation join inviting_parties ip on ip.id = i.inviting_party
    where a.id = of and exists (select from party_suspensions s where s.identification = ip.identification and s.lifted_at is null)
    union all
    select 'annulled_before'
    from applications a join passports p on p.id = a.passport
    where a.id = of
      and exists (select from visas v where v.passport_number = p.number and v.citizenship = p.citizenship and v.application <> a.id
                  and v.annulled_at is not null and v.replaced_by is null)
    union all
    select 'overstayed'
    from applications a join passports p on p.id = a.passport
    where a.id = of
      and exists (select from stays_outrun(now) o where o.passport_number = p.number and o.citizenship = p.citizenship)
    union all
    select 'another_open_case'
    from applications a join passports p on p.id = a.passport
    where a.id = of
      and exists (select from passports q join applications b on b.passport = q.id
                  where q.number = p.number and q.citizenship = p.citizenship and b.id <> a.id
                    and b.stage in ('awaiting_payment', 'under_review', 'information_requested'))
$$;

-- What is generated is not there yet when a trigger runs before the row is written: an entry with a name could never be ended.
create or replace function an_entry_is_ended_once() returns trigger language plpgsql as $$
declare
    ending constant text[] := array['ended_by', 'ended_at', 'folded_name'];
begin
    if tg_op = 'DELETE' or old.ended_at is not null or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
        raise exception 'an entry is ended once' using constraint = 'an_entry_is_ended_once', errcode = 'check_violation';
    end if;
    return new;
end $$;
