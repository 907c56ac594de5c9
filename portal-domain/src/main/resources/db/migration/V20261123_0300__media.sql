-- The library of pictures (africa.pia.media). Pixels never change, words may.
create sequence media_seq start with 50 increment by 50;
create table media (
    id               bigint                   not null primary key,
    name             varchar(100)             not null,
    content_type     varchar(40)              not null,
    width            integer                  not null,
    height           integer                  not null,
    -- ascending, parted by commas: a list of pictures is one query
    widths           varchar(100)             not null,
    byte_count       bigint                   not null,
    alternative_text varchar(1000)            not null,
    caption          varchar(1000)            not null,
    credit           varchar(300)             not null,
    licence          varchar(300)             not null,
    uploaded_by      bigint                   not null,
    uploaded_at      timestamp with time zone not null,
    version          bigint                   not null
);
create index media_uploaded_at on media (uploaded_at, id);
-- The bytes, where portal.media.store=database.
create table media_variant (
    media_id bigint  not null references media (id),
    width    integer not null,
    content  bytea   not null,
    primary key (media_id, width)
);
