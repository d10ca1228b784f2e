-- A senior officer holds every right of an officer, confirms other officers' refusals and suspends parties. An auditor reads and changes nothing.

alter table accounts drop constraint a_role_is_known;
alter table accounts add constraint a_role_is_known check
    (role in ('applicant', 'inviting_party', 'officer', 'senior_officer', 'border_officer', 'administrator', 'auditor'));
