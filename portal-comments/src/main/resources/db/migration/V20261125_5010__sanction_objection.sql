-- What a person says against a sanction, once, and what somebody else than its giver answers.
alter table comment_sanction add column objection varchar(8000);
alter table comment_sanction add column objected_at timestamp with time zone;
alter table comment_sanction add column answer varchar(4000);
alter table comment_sanction add column answered_by bigint;
alter table comment_sanction add column answered_at timestamp with time zone;
create index comment_sanction_contested on comment_sanction (objected_at);

-- All that one person wrote, the newest first.
create index comment_of_author on comment (author_id, id);
