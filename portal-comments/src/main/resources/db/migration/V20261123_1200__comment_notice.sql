-- What writers are told of decisions on their comments.
create sequence comment_notice_seq start with 1 increment by 1;
create table comment_notice (
    id               bigint                   not null primary key,
    account_id       bigint                   not null,
    decision_id      bigint                   not null unique,
    comment_id       bigint                   not null,
    article_id       bigint                   not null,
    verdict          varchar(10)              not null,
    resulting_status varchar(10)              not null,
    ground           varchar(30),
    explanation      varchar(4000)            not null,
    excerpt          varchar(600)             not null,
    told_at          timestamp with time zone not null,
    read_at          timestamp with time zone
);
create index comment_notice_of_account on comment_notice (account_id, id);
create index comment_notice_unread on comment_notice (account_id, read_at);
