-- What a form was sent with: sent again, it leads to the comment that it made the first time.
alter table comment add column sent_as varchar(43);
create unique index comment_sent_as on comment (author_id, sent_as);

-- What somebody wrote before signing in, for as long as that may take.
create table comment_kept_text (
    token      varchar(43)              not null primary key,
    article_id bigint                   not null,
    text       varchar(16000)           not null,
    kept_at    timestamp with time zone not null
);
create index comment_kept_text_age on comment_kept_text (kept_at);
