-- The picture that a draft's photograph was cut from, so that it can be cut and turned otherwise without being sent again. It goes when the application is
-- a draft no more, with its photograph, and after thirty days. A photograph that another took the place of is forgotten, unless something rests on it.

create table uncut_pictures (
    photograph uuid primary key references attachments (id) on delete cascade,
    width      integer not null,
    height     integer not null,
    -- quarters clockwise; the part is told in the pixels of the picture as it is turned
    turn       smallint not null constraint a_turn_is_so_many_quarters check (turn between 0 and 3),
    x          integer not null,
    y          integer not null,
    cut_height integer not null,
    bytes      bytea not null constraint an_uncut_picture_is_small check (length(bytes) between 1 and 1048576),
    kept_at    timestamptz not null,
    constraint a_part_lies_within_its_picture check (x >= 0 and y >= 0 and cut_height >= 1)
);
create index uncut_pictures_by_time on uncut_pictures (kept_at);

create function forget_photograph(of uuid) returns boolean language plpgsql as $$
begin
    delete from attachments where id = of;
    return found;
exception when foreign_key_violation then
    return false;
end $$;
