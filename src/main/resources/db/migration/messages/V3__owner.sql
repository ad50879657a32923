-- Whom a message is for, whatever her address becomes later; null for who has no account.
alter table outgoing_message add column owner_id uuid;
create index outgoing_message_owner on outgoing_message (owner_id);
