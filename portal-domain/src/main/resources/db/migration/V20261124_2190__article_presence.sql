-- Who has an article open for writing; a row is forgotten less than a minute after its last sign.
create table article_presence (
    id         varchar(40)              not null primary key,
    article_id bigint                   not null,
    account_id bigint                   not null,
    since_at   timestamp with time zone not null,
    seen_at    timestamp with time zone not null,
    taken_by   bigint
);
create index article_presence_article on article_presence (article_id);
create index article_presence_account on article_presence (account_id);
