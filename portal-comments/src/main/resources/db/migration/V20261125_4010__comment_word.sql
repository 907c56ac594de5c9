-- The words of every comment, whatever became of it, as they are looked up; written with the comment.
create table comment_word (
    word       varchar(40) not null,
    comment_id bigint      not null,
    primary key (word, comment_id)
);
create index comment_word_of_comment on comment_word (comment_id);
-- By which edition of the taking apart its words were found. 0 until those of an older comment are; a timer does it.
alter table comment add column words_edition integer default 0 not null;
create index comment_words_edition on comment (words_edition, id);
-- A moderator's queue under one article, and of one person.
create index comment_queue_in_thread on comment (article_id, status, decided_at, id);
create index comment_queue_of_author on comment (author_id, status, decided_at, id);
