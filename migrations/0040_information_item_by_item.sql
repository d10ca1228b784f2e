-- Information is asked for item by item: an answer to be given again, a new photograph, or a question. What stood there before
-- and what stands there after are both kept: passport data are versions, photographs are pictures of their own.

create table information_requests (
    application uuid not null references applications (id),
    round       integer not null constraint rounds_count_from_one check (round >= 1),
    note        text,
    asked_by    uuid references accounts (id),
    asked_at    timestamptz not null,
    -- what stood there when it was asked
    passport    uuid not null references passports (id),
    photograph  uuid not null references attachments (id),
    clean_pages integer not null,
    primary key (application, round)
);

create table requested_items (
    application uuid not null,
    round       integer not null,
    position    integer not null constraint items_count_from_one check (position >= 1),
    wanted      text not null constraint a_wanted_item_is_known check (wanted in ('field', 'photograph', 'question')),
    field       text constraint a_wanted_field_is_known check (field in ('surname', 'given_names', 'nationality', 'issuing_authority',
                     'sex', 'issued', 'expires', 'zone', 'clean_pages')),
    -- a question in the three languages; an officer's own words are the same in each
    question    jsonb,
    primary key (application, round, position),
    constraint an_item_belongs_to_its_request foreign key (application, round) references information_requests (application, round),
    constraint a_field_is_named_exactly_when_wanted check ((wanted = 'field') = (field is not null)),
    constraint a_question_is_put_exactly_when_wanted check ((wanted = 'question') = (question is not null))
);
create unique index a_field_is_asked_for_once_a_round on requested_items (application, round, field) where field is not null;
create unique index a_photograph_is_asked_for_once_a_round on requested_items (application, round) where wanted = 'photograph';

create table information_replies (
    application uuid not null,
    round       integer not null,
    given_at    timestamptz not null,
    -- what stands there since
    passport    uuid not null references passports (id),
    photograph  uuid not null references attachments (id),
    clean_pages integer not null,
    primary key (application, round),
    constraint a_reply_belongs_to_its_request foreign key (application, round) references information_requests (application, round)
);

create table item_answers (
    application uuid not null,
    round       integer not null,
    position    integer not null,
    answer      text not null,
    primary key (application, round, position),
    constraint an_answer_belongs_to_its_item foreign key (application, round, position) references requested_items (application, round, position),
    constraint an_answer_belongs_to_its_reply foreign key (application, round) references information_replies (application, round)
);

-- what was asked and answered before, each a round of one question
with asked as (
    select s.application, s.position, s.at, coalesce(nullif(s.note, ''), '–') as question,
           row_number() over (partition by s.application order by s.position) as round,
           (select max(g.position) from application_steps g where g.application = s.application and g.position = s.position + 1
                   and g.step = 'give_information') as answered
    from application_steps s where s.step = 'request_information'),
requests as (
    insert into information_requests (application, round, asked_by, asked_at, passport, photograph, clean_pages)
    select asked.application, asked.round,
           (select max(d.officer::text)::uuid from decisions d where d.application = asked.application and d.at = asked.at
                   and d.decision = 'information_requested'),
           asked.at, a.passport, a.photograph, a.clean_pages
    from asked join applications a on a.id = asked.application
    returning application, round),
items as (
    insert into requested_items (application, round, position, wanted, question)
    select application, round, 1, 'question', jsonb_build_object('en', question, 'ru', question, 'kk', question) from asked
    returning application, round),
replies as (
    insert into information_replies (application, round, given_at, passport, photograph, clean_pages)
    select asked.application, asked.round, g.at, a.passport, a.photograph, a.clean_pages
    from asked join application_steps g on g.application = asked.application and g.position = asked.answered
         join applications a on a.id = asked.application
    returning application, round)
insert into item_answers (application, round, position, answer)
select asked.application, asked.round, 1, g.note
from asked join application_steps g on g.application = asked.application and g.position = asked.answered
where g.note is not null;

create trigger information_requests_stay before update or delete on information_requests
    for each row execute function what_was_recorded_stays();
create trigger requested_items_stay before update or delete on requested_items
    for each row execute function what_was_recorded_stays();
create trigger information_replies_stay before update or delete on information_replies
    for each row execute function what_was_recorded_stays();
create trigger item_answers_stay before update or delete on item_answers
    for each row execute function what_was_recorded_stays();
