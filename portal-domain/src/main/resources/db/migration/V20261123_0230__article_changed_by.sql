-- Who changed an article last: told to whoever was editing it at the same time.
alter table article add column changed_by bigint;
update article set changed_by = created_by;
alter table article alter column changed_by set not null;
