-- Officers find people by names that are spelled in another way: folded to the letters A to Z as a machine-readable zone writes them
-- (Doc 9303 part 3, section 6), compared by their parts of three letters and by their sound. Both extensions come with PostgreSQL and
-- are trusted: the database's owner may create them.

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create function folded(name text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(upper(name),
        'Ä', 'AE'), 'Ö', 'OE'), 'Ü', 'UE'), 'Å', 'AA'), 'Æ', 'AE'), 'Ø', 'OE'), 'Œ', 'OE'), 'ẞ', 'SS'), 'ß', 'SS'), 'Þ', 'TH'), 'Ĳ', 'IJ'),
    'ÀÁÂÃĀĂĄÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕŌŎŐŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛŨŪŬŮŰŲŴÝŶŸŹŻŽ''’',
    'AAAAAAACCCCCDDDEEEEEEEEEGGGGHHIIIIIIIIIJKLLLLLNNNNNOOOOOOORRRSSSSSTTTTUUUUUUUUUWYYYZZZ'),
    '[^A-Z]+', ' ', 'g'));

-- how each part of a name sounds (Double Metaphone)
create function sounds(name text) returns text[] language sql immutable strict parallel safe
return (select array_agg(distinct dmetaphone(part)) from regexp_split_to_table(folded(name), ' ') as part
        where dmetaphone(part) <> '');

alter table passports add column folded_name text generated always as (folded(surname || ' ' || coalesce(given_names, ''))) stored;
create index passports_by_name on passports using gin (folded_name gin_trgm_ops);
create index passports_by_sound on passports using gin (sounds(surname || ' ' || coalesce(given_names, '')));

alter table invitations add column folded_name text generated always as (folded(surname || ' ' || coalesce(given_names, ''))) stored;
create index invitations_by_name on invitations using gin (folded_name gin_trgm_ops);
create index invitations_by_sound on invitations using gin (sounds(surname || ' ' || coalesce(given_names, '')));
create index invitations_by_passport_number on invitations (passport_number);

-- the lists of what was decided, the latest first
create index applications_by_stage on applications (stage, stage_since desc, id desc);
create index invitations_by_stage on invitations (stage, stage_since desc, id desc);
create index applications_by_passport on applications (passport) where passport is not null;
create index applications_by_invitation on applications (invitation) where invitation is not null;
