-- People who can sign in. What is personal becomes null when the person leaves; the row stays for what they wrote.
create sequence account_seq start with 50 increment by 50;
create table account (
    id              bigint                   not null primary key,
    email           varchar(254)             unique,
    display_name    varchar(160),
    -- The display name as it is searched for: lower case, without accents.
    name_key        varchar(160),
    password_hash   varchar(200),
    locale          varchar(10)              not null,
    status          varchar(20)              not null,
    suspended_until timestamp with time zone,
    suspended_for   varchar(1000),
    created_at      timestamp with time zone not null,
    confirmed_at    timestamp with time zone,
    erased_at       timestamp with time zone,
    version         bigint                   not null
);
create index account_name on account (name_key, id);

create table account_role (
    account_id bigint      not null references account (id),
    role       varchar(20) not null,
    primary key (account_id, role)
);
create index account_role_holder on account_role (role, account_id);

-- Sign-ins: of a browser or of a program. Only the hash of a token is kept.
create sequence account_session_seq start with 50 increment by 50;
create table account_session (
    id         bigint                   not null primary key,
    account_id bigint                   not null references account (id),
    kind       varchar(20)              not null,
    token_hash varchar(64)              not null unique,
    device     varchar(300)             not null,
    created_at timestamp with time zone not null,
    seen_at    timestamp with time zone not null,
    -- When it ends if nothing more is heard of it; moves on with use, never beyond the last column.
    ends_at    timestamp with time zone not null,
    ends_last  timestamp with time zone not null
);
create index account_session_owner on account_session (account_id, id);
create index account_session_end on account_session (ends_at);

-- Links sent by mail that work once: to confirm an address, to choose a new password, to move to a new address.
create sequence account_token_seq start with 50 increment by 50;
create table account_token (
    id         bigint                   not null primary key,
    account_id bigint                   not null references account (id),
    purpose    varchar(20)              not null,
    token_hash varchar(64)              not null unique,
    -- The address to move to; empty for the other purposes.
    detail     varchar(254)             not null,
    ends_at    timestamp with time zone not null
);
create index account_token_owner on account_token (account_id, purpose);
create index account_token_end on account_token (ends_at);
