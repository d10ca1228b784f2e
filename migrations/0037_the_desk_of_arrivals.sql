-- What officers look for among arrivals: by region and inviting party, and notices that a crossing or a visa contradicts. The place
-- of stay is read out of what was filed, which never changes.

create view crossings_that_hold as
    select c.* from crossings c
    where not c.void and not exists (select from crossings d where d.corrects = c.id);

alter table notices add column region text generated always as ((statement::jsonb) #>> '{notice,region}') stored;
-- as YYYY-MM-DD, whose order as text is that of the days
alter table notices add column departure text
    generated always as ((statement::jsonb) #>> '{notice,planned_departure}') stored;

-- a visa number of this portal's shape that was given for a guest and leads to no visa of theirs
alter table arrivals add column doubtful_visa text generated always as
    (case when visa is null and upper(translate(other_visa, ' -', '')) ~ '^[346789ACDEFGHJKMNPRTWXY]{9}$'
          then upper(translate(other_visa, ' -', '')) end) stored;

create index arrivals_answered_by_party on arrivals (inviting_party, id desc) where notice is not null;
create index arrivals_with_a_doubtful_visa on arrivals (id desc) where doubtful_visa is not null;
create index arrivals_on_a_visa on arrivals (id desc) where visa is not null;
