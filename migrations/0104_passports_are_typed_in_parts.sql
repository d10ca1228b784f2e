-- The passport data are asked for a few fields at a time. What was typed of them waits with its draft until the whole fits the invitation
-- and is kept as a passport; nothing of it outlives the draft.

alter table applications
    add column passport_typed jsonb,
    add constraint what_is_typed_of_a_passport_is_a_drafts check (passport_typed is null or stage = 'draft');
