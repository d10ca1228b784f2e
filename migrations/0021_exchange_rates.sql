-- What a fee in one currency is charged at where an acquirer takes another: dated rows that an administrator adds and nobody edits.
-- In force on a day is the row that applies from the latest day up to it, and of two from the same day the one that was set later.

create table exchange_rates (
    id              uuid primary key,
    base            text not null,
    quote           text not null,
    -- of the quoted currency for one of the base, in ten-thousandths: 478.35 is 4783500
    ten_thousandths bigint not null constraint a_rate_is_positive check (ten_thousandths > 0),
    applies_from    date not null,
    set_by          uuid not null references accounts (id),
    set_at          timestamptz not null,
    constraint a_rate_is_between_two_currencies check (base <> quote)
);
create index exchange_rates_in_force on exchange_rates (base, quote, applies_from desc, set_at desc);
create trigger exchange_rates_stay before update or delete on exchange_rates
    for each row execute function what_was_recorded_stays();
