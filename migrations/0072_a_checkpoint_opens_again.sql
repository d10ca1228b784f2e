-- A checkpoint that closed can open again under its code, by another dated row: what it was called, what it was and when it was open stays. The code is kept
-- by itself, so that officers and crossings name a checkpoint whatever its rows; of one code no two rows hold on one day.

create extension if not exists btree_gist;

create table checkpoint_codes (
    code text constraint a_code_has_one_checkpoint primary key
              constraint a_code_of_a_checkpoint_has_three_letters check (code ~ '^[A-Z]{3}$')
);
insert into checkpoint_codes (code) select code from checkpoints;

alter table accounts
    drop constraint a_checkpoint_exists,
    add constraint a_checkpoint_exists foreign key (checkpoint) references checkpoint_codes (code);
alter table crossings
    drop constraint crossings_checkpoint_fkey,
    add constraint a_crossing_is_at_a_checkpoint foreign key (checkpoint) references checkpoint_codes (code);

alter table checkpoints
    drop constraint checkpoints_pkey,
    add constraint a_checkpoint_opens_once_on_a_day primary key (code, open_from),
    add constraint an_open_checkpoint_has_its_code foreign key (code) references checkpoint_codes (code),
    add constraint a_checkpoint_is_open_once_at_a_time
        exclude using gist (code with =, daterange(open_from, open_until, '[]') with &&);
