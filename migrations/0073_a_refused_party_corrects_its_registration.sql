-- An inviting party that was refused can correct what it registered, or say why it was right, and is looked at again. A refusal is answered once: another
-- verdict follows, and another answer may follow that. What every field said before stays with the correction; the party's own row says what holds now.

create table party_corrections (
    party   uuid not null,
    -- the refusal that it answers
    answers integer not null,
    -- [{"field": "address", "was": "...", "is": "..."}]
    changes jsonb not null,
    remark  text,
    by      uuid not null references accounts (id),
    at      timestamptz not null,
    constraint a_refusal_is_answered_once primary key (party, answers),
    constraint a_correction_answers_a_verdict foreign key (party, answers) references party_verdicts (party, position),
    constraint a_correction_of_a_registration_says_something check (jsonb_array_length(changes) > 0 or remark is not null)
);
create trigger party_corrections_stay before update or delete on party_corrections
    for each row execute function what_was_recorded_stays();

create function a_correction_answers_a_refusal() returns trigger language plpgsql as $$
begin
    if not exists (select from party_verdicts v where v.party = new.party and v.position = new.answers and not v.verified)
       or exists (select from party_verdicts v where v.party = new.party and v.position > new.answers) then
        raise exception 'a correction answers the last refusal'
            using constraint = 'a_correction_answers_the_last_refusal', errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger corrections_answer_refusals before insert on party_corrections
    for each row execute function a_correction_answers_a_refusal();
