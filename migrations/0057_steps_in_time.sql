-- The steps of a kind in the order of time: how long each stage lately took is told from the latest of them, and the figures of a day
-- are counted by them. Steps are only ever added, at the end of their time.

create index application_steps_in_time on application_steps (step, at);
create index invitation_steps_in_time on invitation_steps (step, at);
