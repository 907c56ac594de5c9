-- Finds accounts that were never confirmed, oldest first.
create index account_standing on account (status, created_at);
