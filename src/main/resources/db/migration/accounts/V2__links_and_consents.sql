alter table person add column links_only boolean default false not null;
-- accounts that anybody may enter by one click: a real house refuses to start with them
alter table person add column demonstration boolean default false not null;
create index person_created on person (created_at);

create table consent (
    id           uuid primary key,
    person_id    uuid not null,
    purpose      varchar(30) not null,
    given_at     timestamp with time zone not null,
    withdrawn_at timestamp with time zone
);
create index consent_person on consent (person_id, purpose);

-- what a link that was asked for will do, once
create table link_request (
    id         uuid primary key,
    purpose    varchar(20) not null,
    email      varchar(254) not null,
    person_id  uuid,
    language   varchar(8) not null,
    wanted     varchar(500) not null,
    consents   varchar(120) not null,
    asked_at   timestamp with time zone not null,
    used_at    timestamp with time zone
);
create index link_request_email on link_request (email);

-- the tokens that were mailed for it, as SHA-256
create table link_token (
    hash       varchar(64) primary key,
    request_id uuid not null,
    expires_at timestamp with time zone not null
);
create index link_token_request on link_token (request_id);
