create sequence article_seq start with 50 increment by 50;
create table article (
    id                   bigint                   not null primary key,
    version              bigint                   not null,
    slug                 varchar(100)             not null unique,
    status               varchar(12)              not null,
    headline             varchar(200)             not null,
    headline_folded      varchar(400)             not null,
    standfirst           varchar(600)             not null,
    body                 text                     not null,
    word_count           integer                  not null,
    language             varchar(12)              not null,
    section_code         varchar(40)              not null references section (code),
    lead_media_id        bigint,
    lead_alternative     varchar(1000)            not null,
    lead_caption         varchar(1000)            not null,
    lead_credit          varchar(300)             not null,
    lead_licence         varchar(300)             not null,
    source_name          varchar(200)             not null,
    source_key           varchar(80)              not null,
    source_url           varchar(1000)            not null,
    source_licence       varchar(300)             not null,
    comment_policy       varchar(8)               not null,
    created_by           bigint                   not null,
    created_at           timestamp with time zone not null,
    updated_at           timestamp with time zone not null,
    published_at         timestamp with time zone,
    revised_at           timestamp with time zone,
    withdrawn_at         timestamp with time zone,
    withdrawal_reason    varchar(500)             not null
);
-- Lists of readers: newest first, all, of one section, of one source.
create index article_status_published on article (status, published_at desc, id desc);
create index article_section_published on article (section_code, status, published_at desc, id desc);
create index article_source_published on article (source_key, status, published_at desc, id desc);
-- Lists of the newsroom: last changed first, all, of one state, of one writer.
create index article_updated on article (updated_at desc, id desc);
create index article_status_updated on article (status, updated_at desc, id desc);
create index article_writer_updated on article (created_by, updated_at desc, id desc);
create index article_writer_status_updated on article (created_by, status, updated_at desc, id desc);

-- Every address that readers were ever given, and those that drafts have reserved. It refers to the article without a
-- foreign key, because an address is claimed a moment before its article is written.
create table article_slug (
    slug       varchar(100) not null primary key,
    article_id bigint       not null
);
create index article_slug_article on article_slug (article_id);

-- published_at is the article's while readers see it and null otherwise, so that an index alone serves a tag's list in
-- an archive of any size.
create sequence article_tag_seq start with 50 increment by 50;
create table article_tag (
    id           bigint                   not null primary key,
    article_id   bigint                   not null references article (id),
    place        integer                  not null,
    tag_key      varchar(80)              not null,
    label        varchar(60)              not null,
    published_at timestamp with time zone
);
create index article_tag_list on article_tag (tag_key, published_at desc, article_id desc);
create index article_tag_article on article_tag (article_id);

-- The same for the names above the text.
create sequence article_byline_seq start with 50 increment by 50;
create table article_byline (
    id           bigint                   not null primary key,
    article_id   bigint                   not null references article (id),
    place        integer                  not null,
    author_key   varchar(80)              not null,
    name         varchar(120)             not null,
    published_at timestamp with time zone
);
create index article_byline_list on article_byline (author_key, published_at desc, article_id desc);
create index article_byline_article on article_byline (article_id);

-- Readings, apart from the article: counting them must not disturb who is editing it. One row an article from its
-- creation on, so that adding is an update; one row an article and day for what is read these days.
create table article_views (
    article_id bigint not null primary key,
    views      bigint not null
);
create table article_view_of_day (
    article_id bigint not null,
    on_day     date   not null,
    views      bigint not null,
    primary key (article_id, on_day)
);
create index article_view_of_day_list on article_view_of_day (on_day, article_id);
