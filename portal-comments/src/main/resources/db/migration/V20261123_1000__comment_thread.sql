-- One thread for each article that was ever published. Its row's lock makes what changes a count take turns.
create table comment_thread (
    article_id    bigint                   not null primary key,
    policy        varchar(10)              not null,
    withdrawn     boolean                  not null,
    opened_at     timestamp with time zone not null,
    closes_at     timestamp with time zone,
    visible_count integer                  not null
);
