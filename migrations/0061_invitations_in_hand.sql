-- An officer takes an invitation for a while, as an application is taken, so that two never rule on the same one.

create table invitation_reviews (
    invitation uuid primary key references invitations (id),
    officer    uuid not null references accounts (id),
    taken_at   timestamptz not null,
    held_until timestamptz not null,
    constraint an_invitation_is_held_for_a_while check (held_until > taken_at)
);
create index invitation_reviews_by_officer on invitation_reviews (officer, held_until);
