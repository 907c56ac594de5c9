-- The public ledger. shown follows the article, so that an index alone serves the list.
create sequence article_correction_seq start with 50 increment by 50;
create table article_correction (
    id         bigint                   not null primary key,
    article_id bigint                   not null,
    note       varchar(1000)            not null,
    made_by    bigint                   not null,
    made_at    timestamp with time zone not null,
    before_id  bigint                   not null,
    after_id   bigint                   not null,
    shown      boolean                  not null
);
create index article_correction_list on article_correction (shown, made_at desc, id desc);
create index article_correction_article on article_correction (article_id, made_at desc, id desc);
