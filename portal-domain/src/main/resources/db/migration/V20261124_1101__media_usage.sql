-- Where pictures are shown, as their articles said at their last save: africa.pia.media knows no articles.
create table media_usage (
    media_id   bigint       not null,
    article_id bigint       not null,
    place      varchar(8)   not null,
    headline   varchar(200) not null,
    state      varchar(12)  not null,
    writer     bigint       not null,
    primary key (media_id, article_id, place)
);
create index media_usage_article on media_usage (article_id);
insert into media_usage (media_id, article_id, place, headline, state, writer)
    select lead_media_id, id, 'LEAD', headline, status, created_by from article where lead_media_id is not null;
insert into media_usage (media_id, article_id, place, headline, state, writer)
    select m.id, a.id, 'BODY', a.headline, a.status, a.created_by from article a
    join media m on a.body like '%/media/' || m.id || '/%';
