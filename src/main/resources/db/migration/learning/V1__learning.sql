create table enrolment (
    person_id          uuid not null,
    course_id          uuid not null,
    enrolled_at        timestamp with time zone not null,
    left_at            timestamp with time zone,
    completed_at       timestamp with time zone,
    certificate_number varchar(40),
    -- what the learner was last shown, so that a share that falls with a new edition is told, never silent
    shown_percent      int not null,
    shown_edition      int not null,
    primary key (person_id, course_id)
);

create table lesson_progress (
    person_id       uuid not null,
    lesson_id       uuid not null,
    course_id       uuid not null,
    first_opened_at timestamp with time zone not null,
    last_opened_at  timestamp with time zone not null,
    -- a thousandth of the text, or a second of the film, and when the learner's device saw it
    place           int not null,
    place_at        timestamp with time zone not null,
    furthest        int not null,
    -- disjoint intervals "12-40 55-80": seconds of the film watched, seconds since 1970 spent reading
    watched         varchar(4000) not null,
    being_read      varchar(4000) not null,
    tool_taken_at   timestamp with time zone,
    completed_at    timestamp with time zone,
    primary key (person_id, lesson_id)
);
create index lesson_progress_course on lesson_progress (person_id, course_id);
