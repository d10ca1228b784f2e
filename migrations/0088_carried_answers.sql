-- What somebody had typed into a page and not yet sent when they asked for it in another language: handed back once, to the same
-- browser alone, and forgotten within the hour.

create table carried_answers (
    token_hash bytea not null constraint a_token_is_kept_hashed check (length(token_hash) = 32),
    path       text not null,
    answers    jsonb not null,
    carried_at timestamptz not null,
    primary key (token_hash, path)
);
create index carried_answers_by_time on carried_answers (carried_at);
