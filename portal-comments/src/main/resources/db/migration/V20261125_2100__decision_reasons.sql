-- What a statement of reasons says besides (DSA, Art. 17): the law broken, how the comment came to notice, how many readers had reported it.
alter table comment_decision add column law varchar(1000) default '' not null;
alter table comment_decision add column source varchar(20) default 'OWN_INITIATIVE' not null;
alter table comment_decision add column reports integer default 0 not null;
create index comment_decision_about on comment_decision (author_id, id);
create index comment_decision_when on comment_decision (decided_at, id);
