-- A photograph that does not meet the rules speaks for a closer look: whoever approves says to have looked at it. Another photograph is another look.

create or replace function raised_flags(of uuid, now timestamptz) returns table (flag text, by uuid) language sql stable parallel safe as $$
    select 'watchlist', m.entry from applications a join watchlist_matches m on m.passport = a.passport where a.id = of
    union all
    select 'suspended_party', s.id
    from applications a join invitations i on i.id = a.invitation join inviting_parties ip on ip.id = i.inviting_party
    join party_suspensions s on s.identification = ip.identification and s.lifted_at is null
    where a.id = of
    union all
    select 'annulled_before', v.id
    from applications a join passports p on p.id = a.passport
    join visas v on v.passport_number = p.number and v.citizenship = p.citizenship and v.application <> a.id
                 and v.annulled_at is not null and v.replaced_by is null
    where a.id = of
    union all
    select 'overstayed', o.visa
    from applications a join passports p on p.id = a.passport
    join stays_outrun(now) o on o.passport_number = p.number and o.citizenship = p.citizenship
    where a.id = of
    union all
    select 'another_open_case', b.id
    from applications a join passports p on p.id = a.passport
    join passports q on q.number = p.number and q.citizenship = p.citizenship
    join applications b on b.passport = q.id and b.id <> a.id
                        and b.stage in ('awaiting_payment', 'under_review', 'information_requested')
    where a.id = of
    union all
    select 'photograph', c.photograph
    from applications a join photograph_checks c on c.photograph = a.photograph
    where a.id = of and cardinality(c.faults) > 0
$$;
