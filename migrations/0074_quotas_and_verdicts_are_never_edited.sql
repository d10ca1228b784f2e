-- The number of invitations for everybody, a party's own, and what was found of a party are dated rows as every other list: another row follows, and none is
-- edited behind the pages.

create trigger quota_defaults_stay before update or delete on quota_defaults
    for each row execute function what_was_recorded_stays();
create trigger party_quotas_stay before update or delete on party_quotas
    for each row execute function what_was_recorded_stays();
create trigger party_verdicts_stay before update on party_verdicts
    for each row execute function what_was_recorded_stays();
