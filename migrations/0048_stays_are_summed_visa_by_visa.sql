-- The stays of one passport are asked for, line by line of a queue: they are summed visa by visa, so that nobody else's crossings are read.

create or replace view stays_outrun as
    select v.id as visa, v.passport_number, v.citizenship, stayed.days, v.stay_days, stayed.left_on, v.valid_until
    from visas v
    cross join lateral (
        select sum(crossed.next_day - crossed.day + 1) as days, max(crossed.next_day) as left_on
        from (select c.direction, c.day, lead(c.direction) over (order by c.place) as next_direction,
                     lead(c.day) over (order by c.place) as next_day
              from crossings c
              where c.visa = v.id and not c.void and not exists (select from crossings k where k.corrects = c.id)) as crossed
        where crossed.direction = 'entry' and crossed.next_direction = 'exit') as stayed
    where stayed.days > v.stay_days or stayed.left_on > v.valid_until;
