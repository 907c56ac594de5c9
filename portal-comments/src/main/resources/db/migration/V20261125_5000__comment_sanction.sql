-- What was done about people. Rows are added and ended, never taken away.
create sequence comment_sanction_seq start with 1 increment by 1;
create table comment_sanction (
    id              bigint                   not null primary key,
    account_id      bigint                   not null,
    kind            varchar(10)              not null,
    ground          varchar(30),
    reason          varchar(4000)            not null,
    given_by        bigint                   not null,
    given_at        timestamp with time zone not null,
    -- When it ends by itself; null for never.
    ends_at         timestamp with time zone,
    acknowledged_at timestamp with time zone,
    lifted_at       timestamp with time zone,
    lifted_by       bigint,
    lifted_for      varchar(4000),
    version         bigint                   not null
);
create index comment_sanction_of on comment_sanction (account_id, id);
create index comment_sanction_given on comment_sanction (given_at);

-- The file of everybody about whom something was ever done: its lock makes moderators take turns.
create table comment_person (
    account_id bigint not null primary key,
    acts       bigint not null
);

-- What moderators write down about people for each other.
create sequence comment_person_note_seq start with 1 increment by 1;
create table comment_person_note (
    id         bigint                   not null primary key,
    account_id bigint                   not null,
    author_id  bigint                   not null,
    text       varchar(8000)            not null,
    written_at timestamp with time zone not null
);
create index comment_person_note_on on comment_person_note (account_id, id);
