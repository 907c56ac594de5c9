-- When a scheduled article appears, and with what words an editor gave one back to its writer.
alter table article add column publish_at timestamp with time zone;
alter table article add column return_note varchar(1000) default '' not null;
-- The clerk's question every few seconds: what is due. Only what is scheduled has a date here.
create index article_publish_at on article (publish_at, id);
