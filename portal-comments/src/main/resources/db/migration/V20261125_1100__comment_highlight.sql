-- What the staff raise out of a conversation; found by one short index.
alter table comment add column picked_at timestamp with time zone;
alter table comment add column pinned_at timestamp with time zone;
alter table comment add column highlighted boolean default false not null;
create index comment_highlight on comment (article_id, highlighted, id);
