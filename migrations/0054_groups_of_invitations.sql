-- A party invites many people with one file (rule I1, for each of them): the file is checked line by line before anything is filed,
-- by whoever holds the lease, and filed in one transaction.

create table invitation_groups (
    id             uuid primary key,
    inviting_party uuid not null references inviting_parties (id),
    sent_by        uuid not null references accounts (id),
    name           text not null,
    format         text not null constraint a_groups_format_is_known check (format in ('csv', 'xlsx')),
    sha256         bytea not null constraint a_groups_file_is_hashed check (sha256 = sha256(content)),
    -- the file as it was sent, byte for byte
    content        bytea not null,
    lines          integer not null constraint a_group_has_lines check (lines between 1 and 10000),
    sent_at        timestamptz not null,
    -- On the database's clock, so that instances whose clocks differ agree on whose turn it is.
    leased_until   timestamptz,
    worker         uuid,
    -- when it was last held against the rules, and how many lines were good then
    checked_at     timestamptz,
    good           integer,
    -- how the party wants it filed, once it has read the report
    taking         text constraint a_groups_taking_is_known check (taking in ('whole', 'good_lines')),
    asked_by       uuid references accounts (id),
    asked_at       timestamptz,
    -- why the last attempt filed nothing
    held_up        text constraint what_holds_a_group_up_is_known check (held_up in ('bad_lines', 'no_good_lines', 'suspended', 'unverified', 'no_places')),
    filed_at       timestamptz,
    filed          integer,
    constraint a_check_counts_the_good_lines check ((checked_at is null) = (good is null) and good between 0 and lines),
    constraint a_group_is_filed_when_somebody_asked check ((taking is null) = (asked_by is null) and (taking is null) = (asked_at is null)),
    constraint a_group_is_checked_before_it_is_filed check (taking is null or checked_at is not null),
    constraint a_filed_group_was_asked_for check ((filed_at is null) = (filed is null) and (filed_at is null or taking is not null)),
    constraint a_filed_group_has_invitations check (filed between 1 and lines)
);
-- The same file sent again, by whatever accident, is the same group.
create unique index a_file_is_one_group on invitation_groups (inviting_party, sha256);
create index groups_to_work_through on invitation_groups (sent_at, id) where checked_at is null or (taking is not null and filed_at is null);
create index groups_by_party on invitation_groups (inviting_party, id desc);

create table invitation_group_lines (
    in_group uuid not null references invitation_groups (id) on delete cascade,
    -- its place among the lines of the file, from 0
    place    integer not null,
    -- its number as a spreadsheet shows it
    line     integer not null,
    -- whom it names, as far as it can be read
    guest    text not null,
    findings jsonb not null,
    good     boolean not null,
    primary key (in_group, place)
);
create index bad_lines_of_groups on invitation_group_lines (in_group, place) where not good;

-- What was filed stays: the file, who asked for it, and what was said of its lines.
create function a_filed_group_stays() returns trigger language plpgsql as $$
begin
    if old.filed_at is not null then
        raise exception 'a filed group stays' using constraint = 'a_filed_group_stays', errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger filed_groups_stay before update or delete on invitation_groups
    for each row execute function a_filed_group_stays();

alter table invitations add column came_in uuid references invitation_groups (id);
alter table invitations add column line integer;
alter table invitations add constraint a_line_belongs_to_a_group check ((came_in is null) = (line is null));
create unique index a_line_of_a_group_is_filed_once on invitations (came_in, line) where came_in is not null;
create index waiting_in_groups on invitations (came_in, line) where stage = 'filed' and came_in is not null;
