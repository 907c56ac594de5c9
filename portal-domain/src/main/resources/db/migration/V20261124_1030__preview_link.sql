-- Secret links to what is not published yet; only the hash of the secret is kept.
create table preview_link (
    token_hash varchar(43)              not null primary key,
    article_id bigint                   not null,
    made_by    bigint                   not null,
    made_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index preview_link_article on preview_link (article_id, expires_at);
