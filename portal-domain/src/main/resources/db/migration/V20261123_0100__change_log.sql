-- The change log: rows get their position after their transaction has committed (see africa.pia.change.ChangeLog).
create sequence change_log_seq start with 50 increment by 50;
create table change_log (
    id          bigint                   not null primary key,
    position    bigint                   unique,
    topic       varchar(20)              not null,
    subject     bigint                   not null,
    detail      varchar(400)             not null,
    occurred_at timestamp with time zone not null
);
create index change_log_occurred_at on change_log (occurred_at);
create table change_head (
    id       integer not null primary key,
    position bigint  not null
);
insert into change_head (id, position) values (1, 0);
