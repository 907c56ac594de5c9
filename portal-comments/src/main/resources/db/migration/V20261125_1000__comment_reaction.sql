-- How readers react to comments: one row at most of an account for a comment.
create table comment_reaction (
    comment_id bigint                   not null,
    account_id bigint                   not null,
    kind       varchar(12)              not null,
    reacted_at timestamp with time zone not null,
    primary key (comment_id, account_id)
);
create index comment_reaction_of_account on comment_reaction (account_id, comment_id);

-- Counted by increments; the score is what the best come first by.
alter table comment add column recommended integer default 0 not null;
alter table comment add column instructive integer default 0 not null;
alter table comment add column score integer default 0 not null;
create index comment_best on comment (article_id, status, score, id);
