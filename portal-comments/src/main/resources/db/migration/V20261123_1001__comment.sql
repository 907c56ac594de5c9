-- Drawn one by one: ids of comments grow in the order of posting on every node, and order is what they are read in.
create sequence comment_seq start with 1 increment by 1;
create table comment (
    id              bigint                   not null primary key,
    article_id      bigint                   not null,
    parent_id       bigint,
    -- The ids from the thread's first level down to the comment itself, 13 digits each: sorting by it gives the thread
    -- in reading order. Digits only, for there is no collation in which they sort otherwise.
    path            varchar(100)             not null,
    depth           integer                  not null,
    author_id       bigint                   not null,
    text            varchar(16000)           not null,
    status          varchar(10)              not null,
    -- How many visible comments hang on this one, at any depth: its place is kept while there are any.
    visible_replies integer                  not null,
    -- Whether readers see it or its place: so that a page of a thread is one walk along one index.
    shown           boolean                  not null,
    created_at      timestamp with time zone not null,
    edited_at       timestamp with time zone,
    -- When a moderator decided on its text as it stands; null while nobody has.
    decided_at      timestamp with time zone,
    version         bigint                   not null
);
create index comment_in_thread on comment (article_id, shown, path);
create index comment_newest on comment (article_id, status, id);
create index comment_queue on comment (status, decided_at, id);
create index comment_author on comment (author_id, article_id, id);

-- What is known of everyone who ever posted; kept by increments.
create table comment_writer (
    account_id bigint  not null primary key,
    posted     integer not null,
    removed    integer not null
);
