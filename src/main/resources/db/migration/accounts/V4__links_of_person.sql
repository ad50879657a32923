create index link_request_person on link_request (person_id);
