-- Mails that wait to be sent: written with what caused them, deleted once the mail server has them.
create sequence outgoing_mail_seq start with 50 increment by 50;
create table outgoing_mail (
    id         bigint                   not null primary key,
    recipient  varchar(254)             not null,
    locale     varchar(10)              not null,
    subject    varchar(400)             not null,
    text_part  text                     not null,
    html_part  text                     not null,
    attempts   integer                  not null,
    created_at timestamp with time zone not null,
    due_at     timestamp with time zone not null
);
create index outgoing_mail_due on outgoing_mail (due_at, id);
