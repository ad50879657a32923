-- what the newest edition is called, for lists; null until the next one for those that nobody sees in the catalogue
alter table course add column title varchar(200);
update course set title = (select c.title from course_card c where c.course_id = course.id);
create index course_owner on course (owner_id);
