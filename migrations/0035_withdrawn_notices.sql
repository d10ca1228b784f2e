-- A notice that was withdrawn stays in the record (rule N6): the withdrawal is a filing of its own that points to it, and the clock
-- runs again with its deadline, as if nothing had been filed. Every filing keeps which edition of the calendar its deadline
-- was held against.

alter table notices add column edition bigint;
alter table notices add column withdraws uuid references notices (id);
-- the withdrawal after which this notice was filed
alter table notices add column follows uuid references notices (id);
alter table notices add constraint a_filing_points_to_one_before_it check (num_nonnulls(corrects, withdraws, follows) <= 1);
create unique index a_filing_is_followed_once on notices (coalesce(corrects, withdraws, follows));

drop index an_arrival_is_notified_once;
create unique index an_arrival_is_notified_once on notices (arrival)
    where corrects is null and withdraws is null and follows is null;

-- the withdrawal after which the clock runs again
alter table arrivals add column withdrawal uuid references notices (id);
