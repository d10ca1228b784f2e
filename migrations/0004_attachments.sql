-- Pictures, re-encoded before they come here: no byte of an upload is kept as it was sent.

create table attachments (
    id         uuid primary key,
    owner      uuid not null,
    media_type text not null constraint a_picture_is_a_jpeg check (media_type = 'image/jpeg'),
    width      integer not null,
    height     integer not null,
    sha256     bytea not null constraint a_picture_has_its_sha256 check (length(sha256) = 32),
    bytes      bytea not null constraint a_picture_is_small check (length(bytes) between 1 and 1048576),
    stored_at  timestamptz not null
);
create index attachments_by_owner on attachments (owner);
