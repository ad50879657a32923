-- Whom a message went to: what is hers without her id is found by it when she comes, moves or goes.
create index outgoing_message_recipient on outgoing_message (recipient);
