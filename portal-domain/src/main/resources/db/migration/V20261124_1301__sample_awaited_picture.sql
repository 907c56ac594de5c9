-- Articles of the sample edition whose pictures are still to be taken in, after the start that took in their text.
create table sample_awaited_picture (
    article_id bigint primary key,
    file_number integer not null
);
create index sample_awaited_picture_file_number on sample_awaited_picture (file_number);
