create table outgoing_message (
    id           uuid primary key,
    occasion     varchar(200) not null unique,
    recipient    varchar(254) not null,
    language     varchar(8) not null,
    template     varchar(60) not null,
    model        text not null,
    subject_line varchar(250) not null,
    kind         varchar(12) not null,
    priority     integer not null,
    -- who mints the token of its link, and for what; the token itself is never here
    link_purpose varchar(40),
    link_subject uuid,
    state        varchar(12) not null,
    tries        integer not null,
    posted_at    timestamp with time zone not null,
    next_try_at  timestamp with time zone not null,
    expires_at   timestamp with time zone,
    -- the sender that holds it, while its state is SENDING
    claim        uuid,
    claimed_at   timestamp with time zone,
    settled_at   timestamp with time zone,
    last_fault   varchar(300)
);
create index outgoing_message_due on outgoing_message (state, priority, next_try_at);
create index outgoing_message_claimed on outgoing_message (claimed_at);
create index outgoing_message_posted on outgoing_message (posted_at);
