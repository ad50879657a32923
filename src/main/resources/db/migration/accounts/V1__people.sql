create table person (
    id          uuid primary key,
    email       varchar(254) not null unique,
    name        varchar(120) not null,
    roles       varchar(120) not null,
    credential  varchar(200) not null,
    language    varchar(8) not null,
    zone        varchar(60) not null,
    created_at  timestamp with time zone not null,
    disabled_at timestamp with time zone,
    version     bigint not null
);
