-- An inviting party chooses what a key opens: a bookkeeping system reads receipts and files nothing, another follows the
-- events that the party is told of.

alter table api_keys drop constraint a_carriers_key_verifies_and_no_more;
alter table api_keys add constraint a_carriers_key_verifies_and_no_more check
    (case when carrier is not null then scopes <@ array['verifications']
          else scopes <@ array['invitations', 'arrivals', 'receipts', 'webhooks'] end);
