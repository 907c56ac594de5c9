-- What a picture is allowed, how it is cut, and that its addresses cannot be guessed (africa.pia.media).
-- Addresses of pictures from before are known to readers already: their secret stays empty.
alter table media add column secret varchar(32) default '' not null;
-- Which of the files that were put in its place is shown; counted from 1.
alter table media add column edition integer default 1 not null;
alter table media add column creator varchar(300) default '' not null;
alter table media add column copyright varchar(300) default '' not null;
alter table media add column source_url varchar(1000) default '' not null;
alter table media add column expires_at timestamp with time zone;
alter table media add column expiry_told smallint default 0 not null;
alter table media add column focus_x integer default 50 not null;
alter table media add column focus_y integer default 50 not null;
-- A few blurred pixels as a data: address; empty for pictures from before.
alter table media add column preview varchar(800) default '' not null;
alter table media add column credentials boolean default false not null;
-- Type of the original, where it is kept for its credentials; empty otherwise.
alter table media add column original_type varchar(40) default '' not null;
alter table media add column located boolean default false not null;
alter table media add column described smallint default 1 not null;
-- As it is looked for: accents, case and punctuation aside. Of pictures from before nearly so, until their words change.
alter table media add column words_folded varchar(4000) default '' not null;
update media set words_folded = lower(name || ' ' || caption || ' ' || credit || ' ' || alternative_text),
    described = case when alternative_text = '' then 0 else 1 end;
create index media_uploader on media (uploaded_by, uploaded_at desc, id desc);
create index media_expires on media (expires_at, id);
create index media_expiry_told on media (expiry_told, expires_at);
create index media_described on media (described, uploaded_at desc, id desc);
-- Every print of a picture. form: empty for the whole picture, webp for the same in that format, 16x9-50-50 for a cut
-- about a point, original for the file as it came.
create table media_print (
    media_id bigint      not null references media (id),
    edition  integer     not null,
    form     varchar(40) not null,
    width    integer     not null,
    content  bytea       not null,
    primary key (media_id, edition, form, width)
);
insert into media_print (media_id, edition, form, width, content)
    select media_id, 1, '', width, content from media_variant;
drop table media_variant;
