-- Who works on which comment. A row ends with the decision, or by itself when its time is over.
create table comment_claim (
    comment_id   bigint                   not null primary key,
    moderator_id bigint                   not null,
    -- Taken by opening the comment, not with a page of a queue: another page does not give it up.
    opened       boolean                  not null,
    ends_at      timestamp with time zone not null
);
create index comment_claim_of_moderator on comment_claim (moderator_id, ends_at);
create index comment_claim_ends on comment_claim (ends_at);
