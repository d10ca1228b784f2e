-- Accounts of applicants, inviting parties and staff; the secrets that prove them; the tokens mailed to them.

create table accounts (
    id            uuid primary key,
    email         text not null,
    role          text not null constraint a_role_is_known check (role in ('applicant', 'inviting_party', 'officer', 'border_officer', 'administrator')),
    name          text not null,
    language      text not null constraint a_language_is_one_of_three check (language in ('en', 'ru', 'kk')),
    password_hash text not null,
    checkpoint    text,
    confirmed_at  timestamptz,
    disabled_at   timestamptz,
    registered_at timestamptz not null,
    constraint a_border_officer_has_a_checkpoint check ((role = 'border_officer') = (checkpoint is not null))
);
create unique index an_email_has_one_account on accounts (lower(email));
create index accounts_by_role on accounts (role, id);

create table inviting_parties (
    id             uuid primary key,
    account        uuid not null constraint an_account_is_one_inviting_party unique references accounts (id),
    kind           text not null constraint a_kind_is_known check (kind in ('legal_person', 'individual')),
    name           text not null,
    identification text not null constraint an_identification_has_12_digits check (identification ~ '^[0-9]{12}$'),
    address        text not null,
    telephone      text not null
);
create index inviting_parties_by_identification on inviting_parties (identification);

create table second_factors (
    account        uuid primary key references accounts (id),
    sealed_secret  bytea not null,
    enrolled_at    timestamptz,
    last_step      bigint not null default 0
);

create table recovery_codes (
    account   uuid not null references accounts (id),
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (account, code_hash)
);

create table account_tokens (
    token_hash bytea primary key constraint a_mailed_token_is_kept_hashed check (length(token_hash) = 32),
    account    uuid not null references accounts (id),
    purpose    text not null constraint a_token_has_one_purpose check (purpose in ('confirm_email', 'reset_password')),
    ends_at    timestamptz not null,
    used_at    timestamptz
);
create index account_tokens_by_account on account_tokens (account);
