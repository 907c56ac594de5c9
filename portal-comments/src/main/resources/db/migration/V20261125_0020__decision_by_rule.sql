-- A rule of the house may decide too: then nobody is named.
alter table comment_decision alter column moderator_id drop not null;
alter table comment_decision add column automated_detection boolean default false not null;
alter table comment_decision add column automated_decision boolean default false not null;
