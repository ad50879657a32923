create table once_ledger (
    effect     varchar(100) not null,
    subject    varchar(200) not null,
    claimed_at timestamp with time zone not null,
    primary key (effect, subject)
);

create table audit_entry (
    id       uuid primary key,
    at       timestamp with time zone not null,
    actor_id uuid,
    deed     varchar(60) not null,
    subject  varchar(200) not null,
    detail   text not null
);
create index audit_entry_at on audit_entry (at);

-- secrets that the house makes for itself, such as the key that signs "stay signed in" cookies
create table house_secret (
    name  varchar(60) primary key,
    secret varchar(200) not null
);
