-- whether its author has let go of a text that came too late: then nobody reminds her of it
alter table draft_version add column let_go boolean default false not null;
alter table draft_head_version add column let_go boolean default false not null;

-- a lesson or the sheet of a course, by its id; rows live for seconds
drop table draft_presence;
create table draft_presence (
    place_id  uuid not null,
    person_id uuid not null,
    seen_at   timestamp with time zone not null,
    primary key (place_id, person_id)
);
