-- What moderators decided: rows are only ever added. Drawn one by one, for the log is read by id.
create sequence comment_decision_seq start with 1 increment by 1;
create table comment_decision (
    id                  bigint                   not null primary key,
    comment_id          bigint                   not null,
    article_id          bigint                   not null,
    author_id           bigint                   not null,
    moderator_id        bigint                   not null,
    verdict             varchar(10)              not null,
    ground              varchar(30),
    explanation         varchar(4000)            not null,
    -- The beginning of what was decided on, as it stood then.
    excerpt             varchar(600)             not null,
    previous_status     varchar(10)              not null,
    previous_decided_at timestamp with time zone,
    resulting_status    varchar(10)              not null,
    comment_version     bigint                   not null,
    resulting_version   bigint                   not null,
    decided_at          timestamp with time zone not null,
    -- The decision that this one takes back; each at most once.
    reverses_id         bigint unique
);
create index comment_decision_of_comment on comment_decision (comment_id, id);
create index comment_decision_by on comment_decision (moderator_id, id);
