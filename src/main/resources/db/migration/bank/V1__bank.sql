create table bank_question (
    id         uuid primary key,
    -- null once who owned it is gone: administrators have it then
    owner_id   uuid,
    course_id  uuid,
    sharing    varchar(10) not null,
    kind       varchar(20) not null,
    title      varchar(200) not null,
    -- title, texts, answers and number of the author, in plain letters, for who searches
    words      text not null,
    latest     int not null,
    changed_at timestamp with time zone not null,
    deleted_at timestamp with time zone
);
create index bank_question_changed on bank_question (changed_at, id);
create index bank_question_owner on bank_question (owner_id, changed_at, id);
create index bank_question_course on bank_question (course_id);

-- a version never changes
create table bank_version (
    question_id uuid not null references bank_question,
    number      int not null,
    content     text not null,
    author_id   uuid,
    saved_at    timestamp with time zone not null,
    primary key (question_id, number)
);

create table bank_tag (
    question_id uuid not null references bank_question,
    tag         varchar(60) not null,
    primary key (question_id, tag)
);
create index bank_tag_tag on bank_tag (tag, question_id);

-- which question of the bank a question of a quiz is, in its newest version
create table bank_use (
    quiz_id      uuid not null,
    question_key varchar(60) not null,
    question_id  uuid not null references bank_question,
    primary key (quiz_id, question_key)
);
create index bank_use_question on bank_use (question_id);

-- what somebody brought from files, by the hash of its content: the same file twice adds nothing
create table bank_taken (
    owner_id uuid not null,
    digest   varchar(64) not null,
    primary key (owner_id, digest)
);
