-- A photograph that arrived after its sender's session had ended, until they have signed in again in the same browser.
-- One for each account, encoded anew like every picture, and forgotten after an hour: nobody can fill the disk with them.

create table kept_pictures (
    account    uuid primary key,
    token_hash bytea not null constraint the_browsers_token_is_kept_hashed check (length(token_hash) = 32),
    path       text not null,
    sha256     bytea not null constraint a_kept_picture_has_its_sha256 check (length(sha256) = 32),
    bytes      bytea not null constraint a_kept_picture_is_small check (length(bytes) between 1 and 1048576),
    kept_at    timestamptz not null
);
create index kept_pictures_by_time on kept_pictures (kept_at);
