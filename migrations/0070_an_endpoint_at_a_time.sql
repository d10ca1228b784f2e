-- Of several parties none waits for another's slow endpoint: what is leased is the endpoint and not the delivery, so each gets one delivery
-- at a time, and whoever was served longest ago is next. An event that is asked for again while it is still owed is owed once.

alter table webhook_endpoints
    -- On the database's clock, so that instances whose clocks differ agree on whose turn it is.
    add column leased_until timestamptz,
    -- when a delivery to it was last taken
    add column turn_at      timestamptz;

alter table webhook_deliveries drop column leased_until;

update webhook_deliveries d set given_up_at = clock_timestamp(), error = 'asked_for_again'
where d.delivered_at is null and d.given_up_at is null
  and exists (select from webhook_deliveries o
              where o.event = d.event and o.endpoint = d.endpoint and o.id > d.id
                and o.delivered_at is null and o.given_up_at is null);
create unique index an_event_is_owed_once_to_an_endpoint on webhook_deliveries (event, endpoint)
    where delivered_at is null and given_up_at is null;

drop index webhook_deliveries_owed;
create index webhook_deliveries_owed on webhook_deliveries (endpoint, due_at)
    where delivered_at is null and given_up_at is null;
