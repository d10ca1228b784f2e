-- The calendar of working days and the way of counting them, as dated data that an administrator keeps (rules N1, N2).

create table declared_days (
    day         date not null,
    kind        text not null constraint a_day_kind_is_known check (kind in ('public_holiday', 'religious_day_off', 'transferred_rest_day', 'moved_rest_day', 'working_day')),
    name_en     text not null,
    name_ru     text not null,
    name_kk     text not null,
    status      text not null constraint a_day_is_confirmed_or_expected check (status in ('confirmed', 'expected')),
    declared_at timestamptz not null,
    withdrawn_at timestamptz,
    id          bigint generated always as identity primary key
);
create unique index a_day_is_declared_once on declared_days (day) where withdrawn_at is null;

create table counting_policies (
    applies_from date not null constraint a_day_has_one_counting_policy primary key,
    counting     text not null constraint a_counting_is_known check (counting in ('next_day', 'arrival_day')),
    decided_at   timestamptz not null
);
