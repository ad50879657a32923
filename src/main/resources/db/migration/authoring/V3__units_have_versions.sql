-- two may write what a unit says of itself: it is saved by the revision that was read, and keeps its history
alter table draft_unit add column revision integer default 1 not null;
alter table draft_unit add column author_id uuid;
alter table draft_unit add column changed_at timestamp with time zone;
update draft_unit set changed_at = (select d.changed_at from course_draft d where d.course_id = draft_unit.course_id);
alter table draft_unit alter column changed_at set not null;

create table draft_unit_version (
    unit_id    uuid not null references draft_unit,
    number     integer not null,
    document   text not null,
    author_id  uuid,
    began_at   timestamp with time zone not null,
    saved_at   timestamp with time zone not null,
    aside_from integer,
    let_go     boolean default false not null,
    primary key (unit_id, number)
);
