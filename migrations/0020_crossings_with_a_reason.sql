-- A crossing can be recorded on a later day, or an exit without an entry, and then says why (rule V2): after a network that
-- was gone, the record must be made whole. So not only a correction has a note. Nothing is recorded before its day; days are
-- Kazakhstan's, five hours ahead of UTC whatever the server's time-zone data.

alter table crossings
    drop constraint a_correction_has_its_reason,
    add constraint a_correction_has_its_reason check (corrects is null or note is not null),
    add constraint a_crossing_is_not_recorded_before_its_day
        check (day <= (at at time zone 'UTC' + interval '5 hours')::date),
    add constraint a_crossing_of_an_earlier_day_has_its_reason
        check (note is not null or day = (at at time zone 'UTC' + interval '5 hours')::date);

-- A correction stands beside what it corrects: on the same visa, in the same place, on the same day, at the same checkpoint.
create function a_correction_is_of_the_same_crossing() returns trigger language plpgsql as $$
begin
    if new.corrects is not null and not exists (
        select from crossings was
        where was.id = new.corrects and was.visa = new.visa and was.place = new.place and was.day = new.day
          and was.checkpoint = new.checkpoint
    ) then
        raise exception 'a correction is of the same crossing'
            using constraint = 'a_correction_is_of_the_same_crossing', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger corrections_are_of_the_same_crossing before insert on crossings
    for each row execute function a_correction_is_of_the_same_crossing();
