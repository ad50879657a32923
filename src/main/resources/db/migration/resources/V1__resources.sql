-- a tool through all its versions: its address never changes
create table resource (
    id                  uuid primary key,
    slug                varchar(80) not null unique,
    -- null belongs to the administrators
    owner_id            uuid,
    title               varchar(200) not null,
    title_order         varchar(200) not null,
    purpose             varchar(600) not null,
    directions          text not null,
    language            varchar(8) not null,
    -- the version that the address gives, and its kind of file, for the filters
    current_number      integer not null,
    format              varchar(8) not null,
    published           boolean not null,
    first_published_at  timestamp with time zone,
    updated_at          timestamp with time zone not null,
    words               varchar(20000) not null,
    revision            bigint not null
);
create index resource_published on resource (published, updated_at);
create index resource_owner on resource (owner_id);

-- a file as it was given out; never changed, so that who has it keeps it
create table resource_version (
    id          uuid primary key,
    resource_id uuid not null references resource,
    number      integer not null,
    label       varchar(40) not null,
    licence     varchar(200) not null,
    note        varchar(600) not null,
    file_id     uuid not null,
    file_name   varchar(200) not null,
    format      varchar(8) not null,
    bytes       bigint not null,
    hash        char(64) not null,
    added_at    timestamp with time zone not null,
    unique (resource_id, number)
);

-- who took which version with her account: hers to find again, and to download whatever becomes of the tool
create table resource_taking (
    person_id  uuid not null,
    version_id uuid not null references resource_version,
    first_at   timestamp with time zone not null,
    last_on    date not null,
    primary key (person_id, version_id)
);
create index resource_taking_version on resource_taking (version_id);

-- how often a version was downloaded on a day (UTC): numbers only, they lead to nobody
create table resource_download (
    version_id      uuid not null references resource_version,
    on_day          date not null,
    with_account    integer not null,
    without_account integer not null,
    primary key (version_id, on_day)
);

-- what another module brought in (the tool of a lesson): the same origin brings the same resource again
create table resource_origin (
    origin_id    uuid primary key,
    resource_id  uuid not null references resource,
    content_hash char(64) not null
);
create index resource_origin_resource on resource_origin (resource_id);
