-- Where mails like this one are stopped in one step; null for those that nobody can do without.
alter table outgoing_mail add column stop varchar(500);
