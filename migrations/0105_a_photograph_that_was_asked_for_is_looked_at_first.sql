-- The photograph that an officer asked for, while its sender looks at it: cut, turned or replaced, it becomes the application's with the whole reply. It
-- goes when nothing is asked any more.

create table offered_photographs (
    application uuid primary key references applications (id) on delete cascade,
    photograph  uuid not null unique references attachments (id)
);
