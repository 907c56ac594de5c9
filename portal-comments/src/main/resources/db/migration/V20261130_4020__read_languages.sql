-- The languages that a moderator reads: their queues follow. Without a row they read all.
create table read_languages (
    account_id bigint      not null primary key,
    -- Tags, with a blank between two: fr ar
    languages  varchar(60) not null
);
