-- a file on its way in parts; the parts lie in one file beside, and received counts what is safely there
create table file_upload (
    id         uuid primary key,
    person_id  uuid not null,
    name       varchar(200) not null,
    bytes      bigint not null,
    modified   bigint not null,
    kinds      varchar(200) not null,
    max_bytes  bigint not null,
    max_pixels bigint not null,
    received   bigint not null,
    hash       char(64),
    kind       varchar(12),
    width      integer,
    height     integer,
    millis     bigint,
    touched_at timestamp with time zone not null,
    constraint file_upload_once unique (person_id, name, bytes, modified, kinds, max_bytes)
);
create index file_upload_touched on file_upload (touched_at);
