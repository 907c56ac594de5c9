-- What was answered to requests that may be sent again (see africa.pia.idempotency.ReceiptBook); kept for a day.
create table receipt (
    request     varchar(64)              not null primary key,
    fingerprint varchar(64)              not null,
    status      integer                  not null,
    headers     text                     not null,
    body        bytea                    not null,
    given_at    timestamp with time zone not null
);
create index receipt_given_at on receipt (given_at);
