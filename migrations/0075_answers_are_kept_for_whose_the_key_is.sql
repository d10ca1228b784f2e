-- A program's call that is sent again is known by its Idempotency-Key and by whose program it is: a party or a carrier, whichever of its API keys the program
-- presents by then. Until now each API key was an owner of its own, so that a call repeated after the key was changed was done twice.

insert into answered_calls (owner, key, request, status, location, body, answered_at)
select coalesce('party:' || k.party, 'carrier:' || k.carrier), a.key, a.request, a.status, a.location, a.body, a.answered_at
from answered_calls a join api_keys k on a.owner = 'key:' || k.id
order by a.answered_at desc
on conflict do nothing;
delete from answered_calls where owner like 'key:%';
