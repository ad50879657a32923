-- a course as its authors write it; what is published lies in course_edition and is never touched from here
create table course_draft (
    course_id         uuid primary key,
    slug              varchar(80) not null unique,
    title             varchar(200) not null,
    head              text not null,
    revision          integer not null,
    -- counts every change anywhere in the draft; its row is held while anything in it changes
    changes           integer not null,
    -- how many changes the newest edition has seen
    published_changes integer not null,
    -- the newest edition that the draft was made of or published as
    edition           integer not null,
    changed_at        timestamp with time zone not null,
    archived_at       timestamp with time zone,
    publish_at        timestamp with time zone,
    publish_person_id uuid,
    publish_fault     varchar(20),
    -- how often a planned publication was tried in vain
    publish_tries     integer not null default 0
);
create index course_draft_publish on course_draft (publish_at);

-- keys are never given twice, not even after a deletion: progress hangs on them
create table draft_unit (
    id         uuid primary key,
    course_id  uuid not null references course_draft,
    unit_key   varchar(80) not null,
    position   integer not null,
    title      varchar(200) not null,
    summary    varchar(600) not null,
    deleted_at timestamp with time zone,
    unique (course_id, unit_key)
);

create table draft_lesson (
    id          uuid primary key,
    course_id   uuid not null references course_draft,
    unit_id     uuid not null references draft_unit,
    lesson_key  varchar(80) not null,
    position    integer not null,
    title       varchar(200) not null,
    minutes     integer not null,
    required    boolean not null,
    kind        varchar(12) not null,
    content     text not null,
    revision    integer not null,
    -- what course_draft.changes was when it last changed
    change_mark integer not null,
    author_id   uuid,
    changed_at  timestamp with time zone not null,
    deleted_at  timestamp with time zone,
    unique (course_id, lesson_key)
);
create index draft_lesson_unit on draft_lesson (unit_id);

-- how a lesson was; what one author writes within some minutes is one version
create table draft_version (
    lesson_id  uuid not null references draft_lesson,
    number     integer not null,
    document   text not null,
    author_id  uuid,
    began_at   timestamp with time zone not null,
    saved_at   timestamp with time zone not null,
    -- of a text that never became the lesson, because somebody else had saved: the revision that it was made from
    aside_from integer,
    primary key (lesson_id, number)
);

-- the same for what the page of a course says
create table draft_head_version (
    course_id  uuid not null references course_draft,
    number     integer not null,
    document   text not null,
    author_id  uuid,
    began_at   timestamp with time zone not null,
    saved_at   timestamp with time zone not null,
    aside_from integer,
    primary key (course_id, number)
);

create table draft_author (
    course_id uuid not null,
    person_id uuid not null,
    added_at  timestamp with time zone not null,
    primary key (course_id, person_id)
);
create index draft_author_person on draft_author (person_id);

-- who has a lesson open now; rows live for seconds
create table draft_presence (
    lesson_id uuid not null,
    person_id uuid not null,
    seen_at   timestamp with time zone not null,
    primary key (lesson_id, person_id)
);
