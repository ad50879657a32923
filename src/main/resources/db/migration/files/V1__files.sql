-- bytes live on disk under their hash; a row says who holds them under which name
create table stored_file (
    id          uuid primary key,
    holder_kind varchar(40) not null,
    holder_id   uuid not null,
    name        varchar(200) not null,
    hash        char(64) not null,
    kind        varchar(12) not null,
    bytes       bigint not null,
    width       integer not null,
    height      integer not null,
    millis      bigint,
    stored_at   timestamp with time zone not null,
    constraint stored_file_once unique (holder_kind, holder_id, hash, name)
);
create index stored_file_hash on stored_file (hash);
