create table course (
    id              uuid primary key,
    slug            varchar(80) not null unique,
    status          varchar(12) not null,
    newest_edition  integer not null,
    published_at    timestamp with time zone,
    version         bigint not null
);

-- ids of lessons and quizzes by the keys of the folder; never deleted: progress and attempts hang on them
create table course_lesson (
    id         uuid primary key,
    course_id  uuid not null references course,
    lesson_key varchar(80) not null,
    quiz_id    uuid unique,
    quiz_hash  char(64),
    unique (course_id, lesson_key)
);

-- a course as it was published, whole; never changed
create table course_edition (
    course_id    uuid not null references course,
    number       integer not null,
    content_hash char(64) not null,
    published_at timestamp with time zone not null,
    document     text not null,
    primary key (course_id, number)
);

-- what the catalogue shows and searches of the newest edition of each published course
create table course_card (
    course_id    uuid primary key references course,
    slug         varchar(80) not null,
    title        varchar(200) not null,
    title_order  varchar(200) not null,
    summary      varchar(600) not null,
    theme        varchar(80) not null,
    course_level varchar(12) not null,
    language     varchar(8) not null,
    duration     varchar(12) not null,
    minutes      integer not null,
    hours        integer not null,
    units        integer not null,
    lessons      integer not null,
    tools        integer not null,
    quizzes      integer not null,
    drawing      varchar(40) not null,
    cover_id     uuid,
    published_at timestamp with time zone not null,
    updated_at   timestamp with time zone not null,
    words        varchar(20000) not null
);
create index course_card_published on course_card (published_at);
