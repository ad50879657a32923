create table quiz (
    id             uuid primary key,
    latest_version int not null
);

-- a version never changes: attempts pin the one that they started with
create table quiz_version (
    quiz_id          uuid not null references quiz,
    number           int not null,
    title            varchar(200) not null,
    question_count   int not null,
    points           int not null,
    pass_percent     int not null,
    attempts_allowed int not null,
    minutes_allowed  int not null,
    digest           varchar(64) not null,
    content          text not null,
    created_at       timestamp with time zone not null,
    primary key (quiz_id, number)
);

create table quiz_attempt (
    id         uuid primary key,
    quiz_id    uuid not null references quiz,
    version    int not null,
    person_id  uuid not null,
    number     int not null,
    base_id    uuid,
    seed       bigint not null,
    asked      text not null,
    marks      text not null,
    started_at timestamp with time zone not null,
    closes_at  timestamp with time zone,
    closed_at  timestamp with time zone,
    expired    boolean not null,
    earned     bigint not null,
    possible   int not null,
    passed     boolean not null,
    unique (person_id, quiz_id, number)
);
create index quiz_attempt_open on quiz_attempt (closed_at, closes_at);

-- answered_at is what the learner's device claims, saved_at is the server's
create table quiz_answer (
    attempt_id  uuid not null references quiz_attempt,
    question    varchar(60) not null,
    sequence    bigint not null,
    answer      text not null,
    answered_at timestamp with time zone not null,
    saved_at    timestamp with time zone not null,
    primary key (attempt_id, question)
);
