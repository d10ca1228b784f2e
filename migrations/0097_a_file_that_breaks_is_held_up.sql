-- A file whose working-through breaks is not tried for ever. So many broken tries are counted; what ends with its worker, as at a restart, is none. Then a group goes
-- back to its party, and a file of arrival notices waits, with its moment of receipt, until it is mended (rule N5).

alter table invitation_groups add column broken integer not null default 0
    constraint a_groups_broken_tries_are_counted check (broken >= 0);
alter table invitation_groups drop constraint what_holds_a_group_up_is_known;
alter table invitation_groups add constraint what_holds_a_group_up_is_known
    check (held_up in ('bad_lines', 'no_good_lines', 'suspended', 'unverified', 'no_places', 'broken'));

alter table batches add column broken integer not null default 0
    constraint a_files_broken_tries_are_counted check (broken >= 0);
alter table batches add column held_up_at timestamptz;
alter table batches add constraint a_finished_file_is_not_held_up check (held_up_at is null or finished_at is null);
create index files_held_up on batches (held_up_at, id) where held_up_at is not null;
