create table cohort (
    id        uuid primary key,
    course_id uuid not null,
    name      varchar(80) not null,
    -- null: each at her own rhythm
    starts_on date,
    -- nothing more is expected after this day
    ends_on   date,
    unique (course_id, name)
);

-- a list of people to enrol; its lines go as they are done
create table roster (
    id          uuid primary key,
    course_id   uuid not null,
    person_id   uuid not null,
    asked_at    timestamp with time zone not null,
    total       integer not null,
    done        integer not null,
    enrolled    integer not null,
    invited     integer not null,
    finished_at timestamp with time zone
);
create index roster_course on roster (course_id, asked_at);
create index roster_open on roster (finished_at);

create table roster_line (
    roster_id uuid not null,
    number    integer not null,
    email     varchar(254) not null,
    language  varchar(8) not null,
    cohort_id uuid,
    primary key (roster_id, number)
);
create index roster_line_email on roster_line (email);

-- who was invited to a course and has no account yet
create table invitation (
    course_id  uuid not null,
    email      varchar(254) not null,
    -- in which she was written to
    language   varchar(8) not null,
    cohort_id  uuid,
    -- for the last time: her link works for some days after it
    invited_at timestamp with time zone not null,
    primary key (course_id, email)
);
create index invitation_email on invitation (email);
create index invitation_at on invitation (invited_at);

-- a word to those who stopped, sent some people at a time
create table reminder (
    id             uuid primary key,
    course_id      uuid not null,
    person_id      uuid not null,
    cohort_id      uuid,
    audience       varchar(12) not null,
    days           integer not null,
    -- the moment and the day that « stopped » is measured from
    stopped_before timestamp with time zone not null,
    asked_on       date not null,
    subject_fr     varchar(150) not null,
    body_fr        varchar(4000) not null,
    subject_en     varchar(150) not null,
    body_en        varchar(4000) not null,
    asked_at       timestamp with time zone not null,
    expected       integer not null,
    sent           integer not null,
    last_id        uuid,
    finished_at    timestamp with time zone
);
create index reminder_course on reminder (course_id, asked_at);
create index reminder_open on reminder (finished_at);
