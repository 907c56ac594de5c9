-- What writers say against decisions on their comments. Drawn one by one, for the queue is read by id.
create sequence comment_appeal_seq start with 1 increment by 1;
create table comment_appeal (
    id           bigint                   not null primary key,
    decision_id  bigint                   not null unique,
    comment_id   bigint                   not null,
    article_id   bigint                   not null,
    -- Null when the writer has left.
    author_id    bigint,
    -- Whose decision it is; null where a rule of the house decided.
    decided_first_by bigint,
    text         varchar(8000)            not null,
    filed_at     timestamp with time zone not null,
    due_at       timestamp with time zone not null,
    state        varchar(10)              not null,
    settled_by   bigint,
    settled_at   timestamp with time zone,
    reasons      varchar(8000)            not null,
    version      bigint                   not null
);
create index comment_appeal_queue on comment_appeal (state, id);
create index comment_appeal_settled on comment_appeal (state, settled_at, id);
create index comment_appeal_of_comment on comment_appeal (comment_id, state);
create index comment_appeal_by on comment_appeal (author_id, id);
