-- the list of people is read along it, page by page
create index person_name on person (name, id);
