-- The next text of an article, while it is being written. based_on is the article's text_version when it was begun.
create table article_working_copy (
    article_id  bigint                   not null primary key references article (id),
    version     bigint                   not null,
    content     text                     not null,
    based_on    bigint                   not null,
    status      varchar(12)              not null,
    change_kind varchar(12)              not null,
    change_note varchar(1000)            not null,
    reports     varchar(1000)            not null,
    publish_at  timestamp with time zone,
    return_note varchar(1000)            not null,
    begun_by    bigint                   not null,
    begun_at    timestamp with time zone not null,
    changed_by  bigint                   not null,
    updated_at  timestamp with time zone not null
);
-- What is due, and the lists of the newsroom.
create index article_working_copy_due on article_working_copy (publish_at, article_id);
create index article_working_copy_status on article_working_copy (status, updated_at desc, article_id desc);

-- Grows by one with each change of the article's text, whatever steps it takes meanwhile.
alter table article add column text_version bigint default 1 not null;
-- What search engines and link previews say in place of headline and standfirst; empty for the same.
alter table article add column search_title varchar(120) default '' not null;
alter table article add column search_description varchar(320) default '' not null;
alter table article add column share_title varchar(200) default '' not null;
alter table article add column share_text varchar(320) default '' not null;
-- Whether the writing surface helps with quotation marks and spaces.
alter table article add column typography boolean default true not null;
-- What readers are told where a withdrawn article stood.
alter table article add column withdrawal_notice varchar(500) default '' not null;
