-- Notices of illegal content (DSA, Art. 16). Drawn one by one, for the queue is read by id.
create sequence comment_legal_notice_seq start with 1 increment by 1;
create table comment_legal_notice (
    id           bigint                   not null primary key,
    reference    varchar(20)              not null unique,
    comment_id   bigint                   not null,
    article_id   bigint                   not null,
    -- The beginning of the comment as it stood.
    excerpt      varchar(600)             not null,
    law          varchar(1000)            not null,
    explanation  varchar(8000)            not null,
    name         varchar(400)             not null,
    email        varchar(254)             not null,
    -- Null for people without an account, and for those who have left.
    account_id   bigint,
    language     varchar(10)              not null,
    received_at  timestamp with time zone not null,
    state        varchar(20)              not null,
    outcome      varchar(10),
    legal_ground varchar(1000)            not null,
    reasons      varchar(8000)            not null,
    decided_at   timestamp with time zone,
    -- The removal that it led to.
    decision_id  bigint,
    -- When the name and the address have served.
    forget_at    timestamp with time zone,
    version      bigint                   not null
);
create index comment_legal_notice_queue on comment_legal_notice (state, id);
create index comment_legal_notice_decided on comment_legal_notice (state, decided_at, id);
create index comment_legal_notice_on on comment_legal_notice (comment_id, id);
create index comment_legal_notice_by on comment_legal_notice (account_id);
create index comment_legal_notice_forget on comment_legal_notice (forget_at);

-- What became of each, step by step.
create sequence comment_legal_step_seq start with 1 increment by 1;
create table comment_legal_step (
    id        bigint                   not null primary key,
    notice_id bigint                   not null,
    state     varchar(20)              not null,
    -- Null for the portal itself.
    by_id     bigint,
    at        timestamp with time zone not null
);
create index comment_legal_step_of on comment_legal_step (notice_id, id);
