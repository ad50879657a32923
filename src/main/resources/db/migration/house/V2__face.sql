-- how the house shows itself, when an administrator has said so; else the settings hold
create table house_face (
    id           integer primary key,
    name         varchar(80) not null,
    contact      varchar(254) not null,
    motto_fr     varchar(200) not null,
    motto_en     varchar(200) not null,
    accent_light char(7),
    accent_dark  char(7),
    -- PNG, JPEG or WebP in base 64: small, and carried by every backup as it is
    logo         text,
    logo_type    varchar(20),
    revision     bigint not null
);

-- what the house owes its visitors, in each language; the newest number counts, none was ever said otherwise
create table legal_text (
    page       varchar(20) not null,
    language   varchar(8) not null,
    number     integer not null,
    body       text not null,
    -- of the accessibility statement only: how far, since when, and what the last audit found
    conformity varchar(12),
    stated_on  date,
    share      integer,
    auditor    varchar(200),
    written_at timestamp with time zone not null,
    primary key (page, language, number)
);
