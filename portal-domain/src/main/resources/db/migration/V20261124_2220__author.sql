-- Those who sign (see africa.pia.author). A key is the one that the name makes.
create sequence author_seq start with 50 increment by 50;
create table author (
    id                bigint                   not null primary key,
    version           bigint                   not null,
    author_key        varchar(80)              not null unique,
    name              varchar(120)             not null,
    portrait_media_id bigint,
    -- With which they sign in; null for people without an account, and for those who have left.
    account_id        bigint                   unique,
    -- How often something was said otherwise of them.
    changes           bigint                   not null,
    -- When they last signed, to the hour: whom a writer is offered first.
    used_at           timestamp with time zone not null
);
create index author_used on author (used_at desc, id desc);
-- Every key that readers were ever given, and whom it leads to. Without a foreign key, because a key is claimed a moment
-- before its person is written.
create table author_address (
    author_key varchar(80) not null primary key,
    author_id  bigint      not null
);
create index author_address_author on author_address (author_id);
create table author_text (
    author_id bigint        not null references author (id),
    language  varchar(12)   not null,
    title     varchar(120)  not null,
    biography varchar(4000) not null,
    primary key (author_id, language)
);
create table author_link (
    author_id bigint       not null references author (id),
    place     integer      not null,
    label     varchar(60)  not null,
    address   varchar(500) not null,
    primary key (author_id, place)
);
insert into author (id, version, author_key, name, changes, used_at)
    select nextval('author_seq'), 1, b.author_key, b.name, 0, current_timestamp
    from (select author_key, max(name) as name from article_byline group by author_key) b;
insert into author_address (author_key, author_id) select author_key, id from author;
-- One spelling of each.
update article_byline set name = (select a.name from author a where a.author_key = article_byline.author_key);

-- Whose portrait a picture is, as the register said at its last change: africa.pia.media knows no authors.
create table media_portrait (
    author_id bigint       not null primary key,
    media_id  bigint       not null,
    name      varchar(120) not null
);
create index media_portrait_media on media_portrait (media_id);
