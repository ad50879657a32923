-- What those who follow a course up look for, kept by the writes of learning: no list of people has to count lessons.
-- name and address in plain letters, for searching and sorting; empty when it is nobody's any more
alter table enrolment add column words varchar(400) default '' not null;
-- the group in which she follows the course, of the module above
alter table enrolment add column cohort_id uuid;
-- when she last did something, to about ten minutes, and the lesson that she last opened
alter table enrolment add column moved_at timestamp with time zone;
alter table enrolment add column last_lesson_id uuid;
-- lessons that count: how many are done, of how many, in which edition
alter table enrolment add column done integer default 0 not null;
alter table enrolment add column required_lessons integer default 0 not null;
alter table enrolment add column percent integer default 0 not null;
alter table enrolment add column counted_edition integer default 0 not null;
-- whether she may be written to when she stops
alter table enrolment add column reminders boolean default true not null;

update enrolment set moved_at = coalesce(
    (select max(p.last_opened_at) from lesson_progress p
     where p.person_id = enrolment.person_id and p.course_id = enrolment.course_id), enrolled_at);
update enrolment set last_lesson_id =
    (select p.lesson_id from lesson_progress p
     where p.person_id = enrolment.person_id and p.course_id = enrolment.course_id
     order by p.last_opened_at desc limit 1);
alter table enrolment alter column moved_at set not null;

create index enrolment_words on enrolment (course_id, words, person_id);
create index enrolment_percent on enrolment (course_id, percent, person_id);
create index enrolment_moved on enrolment (course_id, moved_at, person_id);
create index enrolment_cohort on enrolment (course_id, cohort_id, words, person_id);
create index enrolment_person on enrolment (course_id, person_id);
create index enrolment_counted on enrolment (course_id, counted_edition);
