-- idempotency-ee 0.1.0: the record table. Never changed again: a later version adds a file. The same as ddl/mysql.sql.
create table if not exists idempotency_record (
  id binary(16) not null primary key,
  scope binary(16) not null,
  parent varchar(36),
  created_at bigint not null,
  expires_at bigint not null,
  format integer not null,
  status integer not null,
  operation varchar(255) not null,
  key_id varchar(255),
  fingerprint varbinary(32) not null,
  headers mediumtext not null,
  body longblob not null,
  index idempotency_record_expires_at (expires_at)
) default character set utf8mb4;
