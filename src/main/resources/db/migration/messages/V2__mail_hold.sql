-- its one row says that no mail leaves, since a backup was restored, until somebody says go
create table mail_hold (
    id    integer primary key,
    since timestamp with time zone not null
);
