-- idempotency-ee: the record table, for PostgreSQL 12 and later. Can be run again.
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
  fingerprint bytea not null,
  headers text not null,
  body bytea not null
);
-- Out of line as it is: the default tries to compress a body that begins like JSON, for half of the cost of a large one.
alter table idempotency_record alter column body set storage external;
create index if not exists idempotency_record_expires_at on idempotency_record (expires_at);
