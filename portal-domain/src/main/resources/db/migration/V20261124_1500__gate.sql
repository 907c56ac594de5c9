-- Addresses of other sites that texts lead to, and what came of trying them (see africa.pia.gate.LinkRound). Found by
-- the hash of the address, which may be longer than an index takes.
create table gate_link (
    hash       varchar(43)              not null primary key,
    address    varchar(2000)            not null,
    state      varchar(10)              not null,
    failures   integer                  not null,
    checked_at timestamp with time zone,
    -- When it is to be tried; null while nobody asks.
    due_at     timestamp with time zone,
    noted_at   timestamp with time zone not null
);
create index gate_link_due on gate_link (due_at, hash);
create index gate_link_noted on gate_link (noted_at);

-- Who let an article pass the gate although something was found, and why. Never changed. Refers to the article by id:
-- the gate knows none.
create sequence gate_override_seq start with 50 increment by 50;
create table gate_override (
    id         bigint                   not null primary key,
    article_id bigint                   not null,
    account_id bigint                   not null,
    given_at   timestamp with time zone not null,
    reason     varchar(500)             not null,
    -- One finding a line: its code and its arguments, parted by tabs.
    findings   text                     not null
);
create index gate_override_article on gate_override (article_id, id);
