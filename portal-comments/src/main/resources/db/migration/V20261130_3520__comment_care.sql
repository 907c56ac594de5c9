-- How a moderator wants to be spared abuse; who has no row is.
create table comment_care (
    account_id     bigint                   not null primary key,
    folding        boolean                  not null,
    going_on_until timestamp with time zone
);
