-- What moderators lay down for one conversation, beside the policy that the article's editors chose.
alter table comment_thread add column closed boolean default false not null;
alter table comment_thread add column held boolean default false not null;
-- The least number of seconds between two comments of one person; 0 for none.
alter table comment_thread add column slow_seconds integer default 0 not null;
alter table comment_thread add column slow_until timestamp with time zone;
-- Grows with every such change: who saw an earlier state is told so.
alter table comment_thread add column revision bigint default 0 not null;

-- Branches that take no further replies: the comment that was locked, and, of the deepest level, where replies hang
-- beside what they reply to, each reply that belongs to it.
create table locked_branch (
    root_id    bigint                   not null,
    comment_id bigint                   not null,
    article_id bigint                   not null,
    path       varchar(100)             not null,
    locked_by  bigint                   not null,
    locked_at  timestamp with time zone not null,
    primary key (root_id, comment_id)
);
create index locked_branch_of_article on locked_branch (article_id, path);

-- A whole conversation, whatever became of its comments, in reading order.
create index comment_whole_thread on comment (article_id, path);
