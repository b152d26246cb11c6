-- idempotency-ee 0.1.0: the record table. Never changed again: a later version adds a file. The same as ddl/mariadb.sql.
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
  headers mediumtext not null,
  body longblob not null
) default character set utf8mb4;
create index if not exists idempotency_record_expires_at on idempotency_record (expires_at);
