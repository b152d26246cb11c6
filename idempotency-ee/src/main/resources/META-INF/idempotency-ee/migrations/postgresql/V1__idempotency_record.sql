-- idempotency-ee 0.1.0: the record table. Never changed again: a later version adds a file. The same as ddl/postgresql.sql.
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
alter table idempotency_record alter column body set storage external;
create index if not exists idempotency_record_expires_at on idempotency_record (expires_at);
