-- What spoke for a closer look when a case was approved, as the officer said to have looked at it.

alter table decisions add column flags_looked_at text[] not null default '{}';
alter table decisions add constraint flags_are_looked_at_for_an_approval
    check (decision = 'approved' or cardinality(flags_looked_at) = 0);
