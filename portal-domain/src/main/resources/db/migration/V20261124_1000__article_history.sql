-- Every text that was kept of an article, once each, and the steps that were taken with it.
create sequence kept_text_seq start with 50 increment by 50;
create table kept_text (
    id         bigint      not null primary key,
    article_id bigint      not null,
    digest     varchar(43) not null,
    content    text        not null
);
create index kept_text_digest on kept_text (article_id, digest);

create sequence article_revision_seq start with 50 increment by 50;
create table article_revision (
    id         bigint                   not null primary key,
    article_id bigint                   not null,
    kind       varchar(12)              not null,
    text_id    bigint                   not null references kept_text (id),
    headline   varchar(200)             not null,
    word_count integer                  not null,
    note       varchar(1000)            not null,
    made_by    bigint                   not null,
    made_at    timestamp with time zone not null
);
create index article_revision_list on article_revision (article_id, made_at desc, id desc);
