-- What the rules found on comments: beside each on the moderators' desk. Gone with nothing; few comments have any.
create sequence comment_finding_seq increment by 1 start with 1;
create table comment_finding (
    id              bigint                   not null primary key,
    comment_id      bigint                   not null,
    comment_version bigint                   not null,
    rule            varchar(20)              not null,
    detail          varchar(300)             not null,
    spans           varchar(1000)            not null,
    held            boolean                  not null,
    found_at        timestamp with time zone not null
);
create index comment_finding_on_comment on comment_finding (comment_id, id);
