-- idempotency-ee: the record table, for PostgreSQL 12 and later. Can be run again.
-- created_at and expires_at are milliseconds since 1970-01-01T00:00:00Z, free of any session's time zone.
create table if not exists idempotency_record (
  id uuid not null primary key,
  operation varchar(255) not null,
  fingerprint bytea not null,
  created_at bigint not null,
  expires_at bigint not null,
  status integer not null,
  headers text not null,
  body bytea not null
);
create index if not exists idempotency_record_expires_at on idempotency_record (expires_at);
