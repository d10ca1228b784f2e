-- Rule F4: money that was never a fee goes back when two administrators have approved it. An acquirer that could not send it back leaves it
-- with the portal, and the next attempt needs its own two.

insert into legal_payment_moves (from_state, to_state) values ('returning', 'surplus');
alter table payments add column returns_failed integer not null default 0;

create table surplus_approvals (
    payment       uuid not null references payments (id),
    attempt       integer not null,
    administrator uuid not null references accounts (id),
    approved_at   timestamptz not null,
    constraint an_administrator_approves_once primary key (payment, attempt, administrator)
);
create trigger surplus_approvals_stay before update or delete on surplus_approvals
    for each row execute function what_was_recorded_stays();

create function money_goes_back_by_two_people() returns trigger language plpgsql as $$
begin
    if (select count(*) from surplus_approvals where payment = new.id and attempt = new.returns_failed) < 2 then
        raise exception 'two administrators approve what goes back'
            using constraint = 'money_goes_back_by_two_people', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payments_go_back_by_two before update on payments
    for each row when (old.state = 'surplus' and new.state = 'returning') execute function money_goes_back_by_two_people();
