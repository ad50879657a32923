-- what a certificate says, as it said when it was issued: names and titles are copied, not looked up
create table certificate (
    number            varchar(24) primary key,
    person_id         uuid not null,
    subject_id        uuid not null,
    holder            varchar(700) not null,
    title             varchar(700) not null,
    hours             integer not null,
    completed_on      date not null,
    language          varchar(35) not null,
    house             varchar(700) not null,
    issued_at         timestamp with time zone not null,
    revoked_at        timestamp with time zone,
    revocation_reason varchar(1100),
    constraint certificate_once unique (person_id, subject_id)
);
