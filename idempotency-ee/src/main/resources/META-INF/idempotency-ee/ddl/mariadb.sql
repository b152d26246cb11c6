-- idempotency-ee: the record table, for MariaDB 10.7 and later. Can be run again.
-- created_at and expires_at are milliseconds since 1970-01-01T00:00:00Z, free of any session's time zone.
create table if not exists idempotency_record (
  id uuid not null primary key,
  operation varchar(255) not null,
  fingerprint varbinary(32) not null,
  created_at bigint not null,
  expires_at bigint not null,
  status integer not null,
  headers mediumtext not null,
  body longblob not null
) default character set utf8mb4;
create index if not exists idempotency_record_expires_at on idempotency_record (expires_at);
