-- Times of raid mode: comments rushed in under an article, or a moderator said so.
create sequence comment_raid_seq increment by 1 start with 1;
create table comment_raid (
    id         bigint                   not null primary key,
    article_id bigint                   not null,
    began_by   bigint,
    began_at   timestamp with time zone not null,
    ends_at    timestamp with time zone not null,
    arrived    bigint                   not null,
    slowed     boolean                  not null,
    ended_by   bigint,
    ended_at   timestamp with time zone
);
create index comment_raid_of_article on comment_raid (article_id, ends_at);
create index comment_raid_open on comment_raid (ended_at, ends_at);
