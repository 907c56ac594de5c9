-- The register of topics (see africa.pia.tag). A key is the one that the label makes.
create sequence tag_seq start with 50 increment by 50;
create table tag (
    id       bigint                   not null primary key,
    version  bigint                   not null,
    tag_key  varchar(80)              not null unique,
    label    varchar(60)              not null,
    -- When a text was last filed with it, to the hour: what a writer is offered first.
    used_at  timestamp with time zone not null
);
create index tag_used on tag (used_at desc, id desc);
-- Every key that readers were ever given, and the topic that it leads to. Without a foreign key, because a key is claimed
-- a moment before its topic is written.
create table tag_address (
    tag_key varchar(80) not null primary key,
    tag_id  bigint      not null
);
create index tag_address_tag on tag_address (tag_id);

insert into tag (id, version, tag_key, label, used_at)
    select nextval('tag_seq'), 1, t.tag_key, t.label, current_timestamp
    from (select tag_key, max(label) as label from article_tag group by tag_key) t;
insert into tag_address (tag_key, tag_id) select tag_key, id from tag;
-- One spelling of each.
update article_tag set label = (select t.label from tag t where t.tag_key = article_tag.tag_key);
