-- A notice is of one of several kinds; what was there are the decisions.
alter table comment_notice add column kind varchar(20) default 'DECISION' not null;
alter table comment_notice add column outcome varchar(40) default '' not null;
update comment_notice set outcome = verdict || '-' || resulting_status;
alter table comment_notice drop column verdict;
alter table comment_notice drop column resulting_status;
alter table comment_notice alter column decision_id drop not null;
alter table comment_notice alter column comment_id drop not null;
alter table comment_notice alter column article_id drop not null;
-- What is told of, by which nobody is told of it twice; null where that may be told again.
alter table comment_notice add column told varchar(60);
update comment_notice set told = 'decision-' || decision_id;
create unique index comment_notice_told on comment_notice (account_id, told);
-- Who did it, how often it has happened since it was last read, and when it is to be mailed.
alter table comment_notice add column person_id bigint;
alter table comment_notice add column tally integer default 1 not null;
alter table comment_notice add column mail_due_at timestamp with time zone;
create index comment_notice_due on comment_notice (mail_due_at, account_id);

-- How somebody wants to be written to, and by what they say that they do not any more.
create table comment_notice_reader (
    account_id bigint      not null primary key,
    wish       varchar(10) not null,
    stop_token varchar(43) not null unique
);
