-- What colleagues tell each other beside an article.
create sequence article_note_seq start with 50 increment by 50;
create table article_note (
    id          bigint                   not null primary key,
    version     bigint                   not null,
    article_id  bigint                   not null,
    author_id   bigint                   not null,
    text        varchar(2000)            not null,
    created_at  timestamp with time zone not null,
    edited_at   timestamp with time zone,
    resolved_at timestamp with time zone,
    resolved_by bigint
);
create index article_note_list on article_note (article_id, created_at, id);

-- Whom a note calls by name.
create table article_note_mention (
    note_id    bigint not null references article_note (id),
    account_id bigint not null,
    primary key (note_id, account_id)
);
create index article_note_mention_account on article_note_mention (account_id);
