-- who imported the course first; null belongs to the administrators, as do the courses that were there before
alter table course add column owner_id uuid;
