-- The list of one section, last changed first.
create index article_section_updated on article (section_code, updated_at desc, id desc);

-- Views of the newsroom's list that people keep; what is null does not narrow.
create sequence desk_view_seq start with 50 increment by 50;
create table desk_view (
    id           bigint                   not null primary key,
    version      bigint                   not null,
    account_id   bigint                   not null,
    name         varchar(60)              not null,
    status       varchar(12),
    own          boolean                  not null,
    words        varchar(100)             not null,
    section_code varchar(40),
    language     varchar(12),
    writer_id    bigint,
    tag_key      varchar(80),
    from_day     date,
    to_day       date,
    created_at   timestamp with time zone not null,
    unique (account_id, name)
);
