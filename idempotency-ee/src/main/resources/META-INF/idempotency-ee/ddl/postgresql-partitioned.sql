-- idempotency-ee: the record table for PostgreSQL 14 and later, partitioned by the time of expiry, so that expired records
-- are dropped with their partition and never deleted one by one. Instead of postgresql.sql; run it once, with psql or a
-- migration tool. For connections at READ COMMITTED only: see idempotency_record_is_new.
-- parent is the record of the execution that a step is of; key_id names the key that headers and body are encrypted with, if they are.
create table idempotency_record (
  id uuid not null,
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
  body bytea not null,
  primary key (id, expires_at)
) partition by range (expires_at);
-- Out of line as it is: the default tries to compress a body that begins like JSON, for half of the cost of a large one.
alter table idempotency_record alter column body set storage external;

-- A primary key is unique in its partition only. What makes the id unique in the whole table, and a duplicate wait for the
-- first, is a lock on the id that ends with the transaction, and a look once it is held. That look has to see what the
-- first one has committed meanwhile, so it needs READ COMMITTED. An id that is there is not inserted again; the number of
-- rows of the statement shows it.
-- A lock is held for each row until the transaction ends: to load many rows at once, disable the trigger meanwhile.
create or replace function idempotency_record_is_new() returns trigger language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'idempotency_record is partitioned and needs read committed' using errcode = 'feature_not_supported';
  end if;
  -- Not locked when it is there: whoever takes over an expired row holds that row first, and comes for the lock later.
  if exists (select from idempotency_record r where r.id = new.id) then
    return null;
  end if;
  perform pg_advisory_xact_lock(uuid_hash_extended(new.id, 0));
  if exists (select from idempotency_record r where r.id = new.id) then
    return null;
  end if;
  return new;
end
$$;

create trigger idempotency_record_is_new before insert on idempotency_record
  for each row execute function idempotency_record_is_new();

-- Makes the partitions that are missing from now until "ahead" from now. Call it regularly, always with the same width, and
-- with an "ahead" that is longer than the longest retention: a record without a partition is refused. Blocks no traffic.
create or replace function idempotency_record_partitions(width interval, ahead interval) returns void language plpgsql as $$
declare
  now_ms constant bigint := extract(epoch from clock_timestamp()) * 1000;
  width_ms constant bigint := extract(epoch from width) * 1000;
  ahead_ms constant bigint := extract(epoch from ahead) * 1000;
  start bigint;
  name text;
begin
  perform pg_advisory_xact_lock('idempotency_record'::regclass::oid::bigint);
  for start in select generate_series(now_ms / width_ms * width_ms, now_ms + ahead_ms, width_ms) loop
    name := 'idempotency_record_' || start;
    if to_regclass(name) is null then
      execute format('create table %I (like idempotency_record including all)', name);
      execute format('alter table idempotency_record attach partition %I for values from (%s) to (%s)',
        name, start, start + width_ms);
    end if;
  end loop;
end
$$;
