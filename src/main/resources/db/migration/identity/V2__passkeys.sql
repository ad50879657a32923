-- public keys of passkeys (WebAuthn); ids and keys in Base64url
create table passkey (
    id              uuid primary key,
    person_id       uuid not null,
    credential_id   varchar(1400) not null unique,
    public_key      varchar(4000) not null,
    attestation     varchar(20000) not null,
    sign_count      bigint not null,
    transports      varchar(200) not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    name            varchar(100) not null,
    created_at      timestamp with time zone not null,
    used_at         timestamp with time zone
);
create index passkey_person on passkey (person_id);
