-- Which conversations somebody follows, and whom somebody does not want to read.
create table comment_follow (
    account_id bigint                   not null,
    article_id bigint                   not null,
    since      timestamp with time zone not null,
    primary key (account_id, article_id)
);
create index comment_follow_of_article on comment_follow (article_id, account_id);
create table comment_mute (
    account_id bigint                   not null,
    muted_id   bigint                   not null,
    since      timestamp with time zone not null,
    primary key (account_id, muted_id)
);

-- Whether it was told to those whom it concerns that readers see it: once, whatever becomes of it later.
alter table comment add column announced boolean default false not null;
update comment set announced = true where status <> 'HELD';
