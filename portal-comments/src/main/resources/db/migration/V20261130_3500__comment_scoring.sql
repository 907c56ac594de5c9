-- What was learned from the desk's own decisions, and what is made of it. Weights are counts of words that several
-- people used; only the last models have them.
create sequence comment_model_seq increment by 1 start with 1;
create table comment_model (
    id            bigint                   not null primary key,
    made_at       timestamp with time zone not null,
    last_decision bigint                   not null,
    removed       bigint                   not null,
    kept          bigint                   not null,
    tokens        int                      not null,
    evaluation    varchar(2000)            not null,
    weights       bytea
);
create table comment_scoring (
    id             bigint                   not null primary key,
    state          varchar(20)              not null,
    threshold      int                      not null,
    changed_by     bigint,
    changed_at     timestamp with time zone,
    -- Until when a node is learning; no other one does meanwhile.
    learning_until timestamp with time zone,
    version        bigint                   not null
);
insert into comment_scoring (id, state, threshold, version) values (1, 'SHADOW', 85, 1);
