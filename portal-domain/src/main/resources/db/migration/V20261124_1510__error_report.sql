-- Words of an article that readers say are wrong (africa.pia.erratum). What several readers say of the same words is
-- one row while it is open. Refers to the article by id and keeps what the reader saw of it: the feature knows none.
create sequence error_report_seq start with 50 increment by 50;
create table error_report (
    id         bigint                   not null primary key,
    version    bigint                   not null,
    article_id bigint                   not null,
    slug       varchar(100)             not null,
    headline   varchar(200)             not null,
    language   varchar(12)              not null,
    words      varchar(500)             not null,
    -- The passage in which the words stood when they were reported; empty when they stood in none.
    passage    varchar(2000)            not null,
    -- Tells the words of an article apart while they are open; null afterwards, so that they may be reported anew.
    open_key   varchar(70)              unique,
    status     varchar(10)              not null,
    notes      integer                  not null,
    first_at   timestamp with time zone not null,
    latest_at  timestamp with time zone not null,
    claimed_by bigint,
    claimed_at timestamp with time zone,
    settled_by bigint,
    settled_at timestamp with time zone,
    reason     varchar(500)             not null
);
create index error_report_list on error_report (status, latest_at desc, id desc);
create index error_report_article on error_report (article_id, status, id);

-- What one reader says. The address for the thanks is erased some time after it has served.
create sequence error_report_note_seq start with 50 increment by 50;
create table error_report_note (
    id          bigint                   not null primary key,
    report_id   bigint                   not null references error_report (id),
    kind        varchar(10)              not null,
    explanation varchar(2000)            not null,
    source_url  varchar(1000)            not null,
    account_id  bigint,
    email       varchar(254),
    locale      varchar(10)              not null,
    sent_at     timestamp with time zone not null,
    forget_at   timestamp with time zone
);
create index error_report_note_report on error_report_note (report_id, id);
create index error_report_note_account on error_report_note (account_id);
create index error_report_note_forget on error_report_note (forget_at);
