-- The figures of days that are over, so that years of them are read without counting. What happened on a day is counted
-- on that day: nothing later changes it.
create table comment_counted_day (
    counted_on date not null primary key
);
create table comment_day_figure (
    name       varchar(80) not null primary key,
    counted_on date        not null,
    measure    varchar(20) not null,
    part       varchar(30) not null,
    amount     bigint      not null
);
create index comment_day_figure_on on comment_day_figure (counted_on);

-- One day is counted by one walk along each of these.
create index comment_created on comment (created_at);
create index comment_decision_at on comment_decision (decided_at);
create index comment_flag_at on comment_flag (flagged_at);
create index comment_flag_settled_at on comment_flag (settled_at);
create index comment_sanction_lifted on comment_sanction (lifted_at);
