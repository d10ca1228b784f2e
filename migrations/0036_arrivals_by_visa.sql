-- The clocks of a visa, for the form that is filled in from its number and for the desk's search for contradictions.

create index arrivals_by_visa on arrivals (visa, inviting_party) where visa is not null;
