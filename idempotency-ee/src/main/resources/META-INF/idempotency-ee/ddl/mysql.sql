-- idempotency-ee: the record table, for MySQL 8. Can be run again.
-- created_at and expires_at are milliseconds since 1970-01-01T00:00:00Z, free of any session's time zone.
create table if not exists idempotency_record (
  id binary(16) not null primary key,
  operation varchar(255) not null,
  fingerprint varbinary(32) not null,
  created_at bigint not null,
  expires_at bigint not null,
  status integer not null,
  headers mediumtext not null,
  body longblob not null,
  index idempotency_record_expires_at (expires_at)
) default character set utf8mb4;
