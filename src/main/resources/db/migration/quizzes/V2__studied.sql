-- all attempts at one version of a quiz are read together by who looks at what the answers say
create index quiz_attempt_studied on quiz_attempt (quiz_id, version);
