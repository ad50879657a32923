-- who did it, to whom it was done, what was done: what administrators look for
create index audit_entry_actor on audit_entry (actor_id, at);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_deed on audit_entry (deed, at);
