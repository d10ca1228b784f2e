-- What an administrator keeps with dates is never edited: a row's last day is named once, and nothing else of it ever changes. The schedule of
-- fees and the phrases had this from the beginning; here the other lists get it.

create function a_dated_row_is_never_edited() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(old) ->> tg_argv[0] is null
       and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0] then
        return new;
    end if;
    raise exception 'a dated row is never edited' using constraint = 'a_dated_row_is_never_edited', errcode = 'check_violation';
end $$;
create trigger citizenships_stay before update or delete on citizenships
    for each row execute function a_dated_row_is_never_edited('valid_until');
create trigger categories_stay before update or delete on categories
    for each row execute function a_dated_row_is_never_edited('valid_until');
create trigger checkpoints_stay before update or delete on checkpoints
    for each row execute function a_dated_row_is_never_edited('open_until');
create trigger declared_days_stay before update or delete on declared_days
    for each row execute function a_dated_row_is_never_edited('withdrawn_at');
create trigger counting_policies_stay before update or delete on counting_policies
    for each row execute function what_was_recorded_stays();
