-- an authenticator in use; its secret is sealed with a key of the house, to its person
create table second_factor (
    person_id    uuid primary key,
    secret       varchar(200) not null,
    confirmed_at timestamp with time zone not null,
    -- of the last code that was taken: none is taken twice
    last_step    bigint not null
);

-- one that is being set up
create table second_factor_offer (
    person_id  uuid primary key,
    secret     varchar(200) not null,
    offered_at timestamp with time zone not null
);

-- SHA-256 of the person's id and the code
create table recovery_code (
    person_id uuid not null,
    hash      varchar(64) not null,
    used_at   timestamp with time zone,
    primary key (person_id, hash)
);
