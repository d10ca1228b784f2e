-- The working days that the service promises to decide in, as dated rows; and where a case stands in the queue: the clock
-- stands still while the applicant is asked, and goes on from where it stood.

create table promised_days (
    subject      text not null constraint a_promise_is_known check (subject in ('invitation', 'application')),
    applies_from date not null,
    days         integer not null constraint a_promise_is_of_some_days check (days between 1 and 90),
    set_at       timestamptz not null,
    constraint a_day_has_one_promise primary key (subject, applies_from)
);
create trigger promised_days_stay before update or delete on promised_days
    for each row execute function what_was_recorded_stays();

-- the instant at which the case would have come in, had it never waited for its applicant
alter table applications add column waits_since timestamptz;
update applications a set waits_since = a.paid_at + coalesce((
    select sum(g.at - s.at) from application_steps s
    join application_steps g on g.application = s.application and g.position = s.position + 1 and g.step = 'give_information'
    where s.application = a.id and s.step = 'request_information'), interval '0')
where a.paid_at is not null;
alter table applications add constraint a_paid_case_has_its_place_in_the_queue check ((paid_at is null) = (waits_since is null));
create index applications_in_the_queue on applications (waits_since, id) where stage = 'under_review';
drop index applications_waiting;
