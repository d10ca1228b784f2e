-- Who was let go by the party that they registered may register another one with the same account: they work for one party at a time, and that is held by
-- party_roles. When a party was registered is its own, and no longer when its account was.

alter table inviting_parties drop constraint an_account_is_one_inviting_party;
create index inviting_parties_by_account on inviting_parties (account);
alter table inviting_parties add column registered_at timestamptz;
update inviting_parties p set registered_at = a.registered_at from accounts a where a.id = p.account;
