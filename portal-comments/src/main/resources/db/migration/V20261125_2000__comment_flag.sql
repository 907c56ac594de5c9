-- How many reports by readers nobody has decided on yet; kept by increments.
alter table comment add column flags integer default 0 not null;
create index comment_flagged on comment (status, flags, id);

-- What readers report of comments.
create sequence comment_flag_seq start with 50 increment by 50;
create table comment_flag (
    id          bigint                   not null primary key,
    comment_id  bigint                   not null,
    article_id  bigint                   not null,
    -- Null when the reader has left.
    account_id  bigint,
    reason      varchar(20)              not null,
    text        varchar(2000)            not null,
    -- The beginning of what was reported, as it stood then, and when that was written.
    excerpt     varchar(600)             not null,
    written_at  timestamp with time zone not null,
    state       varchar(10)              not null,
    flagged_at  timestamp with time zone not null,
    settled_at  timestamp with time zone,
    decision_id bigint,
    -- Nobody reports the same text twice.
    constraint comment_flag_once unique (comment_id, account_id, written_at)
);
create index comment_flag_of_comment on comment_flag (comment_id, state, id);
create index comment_flag_by on comment_flag (account_id, id);
create index comment_flag_settled on comment_flag (decision_id);

-- How often moderators agreed with those who report; kept by increments.
create table comment_reporter (
    account_id bigint  not null primary key,
    reported   integer not null,
    settled    integer not null,
    agreed     integer not null
);
