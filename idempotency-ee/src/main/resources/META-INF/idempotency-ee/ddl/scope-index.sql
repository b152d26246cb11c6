-- For the setting max-records-per-scope. Run it once; it is the same on every database.
create index idempotency_record_scope on idempotency_record (scope, expires_at);
