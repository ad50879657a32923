-- how jobs went: a row for each failure and each recovery, else for some minutes of runs together
create table job_run (
    id       uuid primary key,
    job      varchar(401) not null,
    fired_at timestamp with time zone not null,
    -- of the longest of these runs
    millis   bigint not null,
    runs     integer not null,
    misfires integer not null,
    fault    varchar(500)
);
create index job_run_job on job_run (job, fired_at);

-- jobs that an administrator suspended; the schedule itself is written anew at each start
create table job_pause (
    job   varchar(401) primary key,
    since timestamp with time zone not null
);
