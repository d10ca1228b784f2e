-- A program that got no answer sends its call again under the same Idempotency-Key. The answer is kept for a day beside the
-- effect, in one transaction, so that the second call is answered as the first one was and has no effect of its own.

create table answered_calls (
    -- whose key the call came with, as the audit names it: one program's keys are nobody else's
    owner       text not null,
    key         text not null constraint an_idempotency_key_has_its_length check (length(key) between 1 and 255),
    -- of method, address and body
    request     bytea not null constraint a_call_is_kept_hashed check (length(request) = 32),
    status      integer not null,
    location    text,
    body        text not null,
    answered_at timestamptz not null,
    primary key (owner, key)
);
create index answered_calls_by_instant on answered_calls (answered_at);
