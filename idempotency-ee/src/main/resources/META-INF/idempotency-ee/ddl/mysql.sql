-- idempotency-ee: the record table, for MySQL 8. Can be run again.
-- created_at and expires_at are milliseconds since 1970-01-01T00:00:00Z, free of any session's time zone.
-- parent is the record of the execution that a step is of; key_id names the key that headers and body are encrypted with, if they are.
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
