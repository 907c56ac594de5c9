-- The front page as editors lay it out: one row, whose version stands for the whole; made when the first hand touches it.
create table front_page (
    id           integer                  not null primary key,
    version      bigint                   not null,
    changed_at   timestamp with time zone,
    changed_by   bigint,
    published_at timestamp with time zone,
    published_by bigint
);

-- What stands where, on the page that readers see (LIVE) and on the one that is being prepared (NEXT). ended: its time
-- is up, and every node was told so.
create sequence front_placement_seq start with 50 increment by 50;
create table front_placement (
    id         bigint      not null primary key,
    sheet      varchar(8)  not null,
    slot       varchar(12) not null,
    article_id bigint      not null,
    ends_at    timestamp with time zone,
    ended      boolean     not null,
    unique (sheet, slot)
);
-- The clerk's question every few seconds: whose time is up.
create index front_placement_end on front_placement (sheet, ended, ends_at);
