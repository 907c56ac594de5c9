-- A comment and all that hangs on it, judged by one moderator at one time and for one reason. Each comment has its own
-- decision, which names the branch's.
create sequence branch_decision_seq start with 1 increment by 1;
create table branch_decision (
    id           bigint                   not null primary key,
    root_id      bigint                   not null,
    article_id   bigint                   not null,
    moderator_id bigint                   not null,
    verdict      varchar(10)              not null,
    ground       varchar(30),
    decided_at   timestamp with time zone not null,
    undone_at    timestamp with time zone
);
alter table comment_decision add column branch_id bigint;
create index comment_decision_of_branch on comment_decision (branch_id, id);
