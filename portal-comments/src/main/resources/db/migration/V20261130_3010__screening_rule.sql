-- The rules that staff have changed; a rule without a row stands as the portal was delivered.
create table screening_rule (
    rule       varchar(20)              not null primary key,
    state      varchar(10)              not null,
    effect     varchar(10)              not null,
    -- Pairs: hours=24 letters=40.
    thresholds varchar(200)             not null,
    ground     varchar(30)              not null,
    -- What the writer of a comment is told that the rule removes.
    told       varchar(1000)            not null,
    version    bigint                   not null,
    changed_by bigint,
    changed_at timestamp with time zone not null
);
-- Word lists, one entry a line as typed. The sum of their versions tells every node when to read them again.
create table screening_words (
    list       varchar(20)              not null primary key,
    entries    varchar(1000000)         not null,
    counted    integer                  not null,
    version    bigint                   not null,
    changed_by bigint,
    changed_at timestamp with time zone not null
);
