-- Before an administrator's change is saved, its page tells what it would do: to invitations that can still be used, and to cases that were
-- lately settled or wait. This finds the first by the day until which they hold.

create index invitations_to_be_used on invitations (valid_until) where stage = 'approved';
