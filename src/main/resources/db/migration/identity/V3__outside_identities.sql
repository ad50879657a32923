-- who somebody is at another house: its issuer (OpenID Connect) and the name that it gives her
create table outside_identity (
    id         uuid primary key,
    issuer     varchar(500) not null,
    subject    varchar(255) not null,
    person_id  uuid not null,
    email      varchar(254) not null,
    linked_at  timestamp with time zone not null,
    used_at    timestamp with time zone,
    constraint outside_identity_once unique (issuer, subject)
);
create index outside_identity_person on outside_identity (person_id);

-- one that waits for who reads the mail of its address to confirm that it is hers; without a person for a newcomer
create table identity_offer (
    id         uuid primary key,
    issuer     varchar(500) not null,
    subject    varchar(255) not null,
    person_id  uuid,
    email      varchar(254) not null,
    name       varchar(200) not null,
    wanted     varchar(500) not null,
    offered_at timestamp with time zone not null,
    -- SHA-256 of the token in the mail, once it is minted
    hash       varchar(64) unique
);
