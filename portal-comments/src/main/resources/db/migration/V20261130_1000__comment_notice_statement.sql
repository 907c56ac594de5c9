-- What became of an appeal leads to the statement of the removal that it was against; that removal has a notice of its own.
alter table comment_notice add column statement_id bigint;
