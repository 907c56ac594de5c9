-- The log of acts: rows get their place in the chain after their transaction has committed (see africa.pia.act.ActLog).
create sequence act_log_seq start with 1 increment by 1;
create table act_log (
    id           bigint                   not null primary key,
    position     bigint                   unique,
    hash         varchar(64),
    area         varchar(20)              not null,
    kind         varchar(40)              not null,
    subject      varchar(20)              not null,
    subject_id   bigint                   not null,
    actor_id     bigint,
    article_id   bigint,
    state_before varchar(40)              not null,
    state_after  varchar(40)              not null,
    detail       varchar(2000)            not null,
    done_at      timestamp with time zone not null
);
create index act_log_done on act_log (done_at, id);
create index act_log_area on act_log (area, done_at, id);
create index act_log_kind on act_log (kind, done_at, id);
create index act_log_actor on act_log (actor_id, done_at, id);
create index act_log_subject on act_log (subject, subject_id, done_at, id);
create index act_log_article on act_log (article_id, done_at, id);
create table act_head (
    id       integer     not null primary key,
    position bigint      not null,
    hash     varchar(64) not null
);
insert into act_head (id, position, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
