-- Who is writing in an article at the moment. Rows are refreshed while an editor's page is open and soon forgotten.
create sequence article_writer_seq start with 50 increment by 50;
create table article_writer (
    id         bigint                   not null primary key,
    article_id bigint                   not null,
    account_id bigint                   not null,
    since      timestamp with time zone not null,
    seen_at    timestamp with time zone not null,
    taken_by   bigint,
    taken_at   timestamp with time zone
);
create index article_writer_article on article_writer (article_id, account_id);
