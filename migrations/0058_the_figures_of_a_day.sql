-- The figures of every day that is over, counted once and added up by whoever asks for a period. They are counted from what happened on
-- the day, which never changes, so that a million cases cost the statistics no more than the days that they fall on.

create table counted_days (
    day        date not null constraint a_day_is_counted_once primary key,
    counted_at timestamptz not null
);

create table daily_counts (
    figure text not null,
    day    date not null references counted_days (day),
    value  text not null,
    count  bigint not null constraint what_did_not_happen_is_not_counted check (count > 0),
    minor  bigint not null default 0,
    constraint a_figure_is_counted_once_a_day primary key (figure, day, value) include (count, minor)
);

create index daily_counts_by_day on daily_counts (day);

-- A quarter's figures as they were published, with what could tell of one person left out. They are published once: two editions
-- could be held against each other.
create table published_quarters (
    quarter      text not null constraint a_quarter_is_published_once primary key
                 constraint a_quarter_is_named_by_its_year check (quarter ~ '^[0-9]{4}-[1-4]$'),
    figures      jsonb not null,
    published_at timestamptz not null
);
create trigger published_quarters_stay before update or delete on published_quarters
    for each row execute function what_was_recorded_stays();

create index notices_first_in_time on notices (filed_at) where corrects is null;
create index refusals_in_time on decisions (at) where decision = 'refused';
