-- where somebody is signed in: one row for each sign-in, as long as it lasts
create table device (
    id            uuid primary key,
    person_id     uuid not null,
    browser       varchar(30) not null,
    platform      varchar(30) not null,
    -- SHA-256 of the secret in its cookie, and of the one before; null when it does not stay signed in
    secret        varchar(64),
    secret_before varchar(64),
    renewed_at    timestamp with time zone,
    signed_in_at  timestamp with time zone not null,
    seen_at       timestamp with time zone not null,
    expires_at    timestamp with time zone not null
);
create index device_person on device (person_id);
create index device_expires on device (expires_at);
