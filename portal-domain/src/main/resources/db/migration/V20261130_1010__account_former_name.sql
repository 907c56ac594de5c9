-- The names that somebody had before, for moderators; gone with the account.
create sequence account_former_name_seq start with 50 increment by 50;
create table account_former_name (
    id         bigint                   not null primary key,
    account_id bigint                   not null references account (id),
    name       varchar(160)             not null,
    given_up   timestamp with time zone not null
);
create index account_former_name_owner on account_former_name (account_id, id);
