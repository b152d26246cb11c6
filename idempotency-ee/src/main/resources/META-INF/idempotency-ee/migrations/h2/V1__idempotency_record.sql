-- idempotency-ee 0.1.0: the record table. Never changed again: a later version adds a file. The same as ddl/h2.sql.
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
