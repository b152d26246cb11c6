-- idempotency-ee: the record table, for H2 2. Can be run again.
-- created_at and expires_at are milliseconds since 1970-01-01T00:00:00Z, free of any session's time zone.
-- parent is the record of the execution that a step is of; key_id names the key that headers and body are encrypted with, if they are.
create table if not exists idempotency_record (
  id uuid not null primary key,
  scope uuid not null,
  parent varchar(36),
  created_at bigint not null,
  expires_at bigint not null,
  format integer not null,
  status integer not null,
  operation varchar(255) not null,
  key_id varchar(255),
  fingerprint varbinary(32) not null,
  headers varchar(65535) not null,
  body varbinary(16777215) not null
);
create index if not exists idempotency_record_expires_at on idempotency_record (expires_at);
