-- one archive of her data for each person who asks; its bytes lie in the folder of archives until it ends
create table personal_archive (
    person_id uuid primary key,
    id        uuid not null unique,
    asked_at  timestamp with time zone not null,
    ready_at  timestamp with time zone,
    bytes     bigint not null
);
