-- A quota is given to a BIN or IIN, as a suspension is: whoever registers it a second time has no places of its own. The party of a row is the one on whose
-- page it was set.

alter table party_quotas add column identification text;
alter table party_quotas disable trigger party_quotas_stay;
alter table party_quotas drop constraint a_quota_is_set_by_one_at_a_time;
update party_quotas q set identification = placed.identification, position = placed.position
from (select s.party, s.position as was, p.identification,
             row_number() over (partition by p.identification order by s.at, s.party, s.position) as position
      from party_quotas s join inviting_parties p on p.id = s.party) placed
where placed.party = q.party and placed.was = q.position;
alter table party_quotas enable trigger party_quotas_stay;
alter table party_quotas
    alter column identification set not null,
    add constraint a_quotas_identification_has_12_digits check (identification ~ '^[0-9]{12}$'),
    add constraint a_quota_is_set_by_one_at_a_time primary key (identification, position);
