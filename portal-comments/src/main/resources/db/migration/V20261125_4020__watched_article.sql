-- Articles whose talk the whole desk keeps an eye on.
create table watched_article (
    article_id bigint                   not null primary key,
    watched_by bigint                   not null,
    watched_at timestamp with time zone not null
);
