-- idempotency-ee: drops the partitions of postgresql-partitioned.sql whose records have all expired. For psql, as a job, one
-- at a time; can be run again, also after it was interrupted. Waits for transactions that use the table, and blocks none.
\set ON_ERROR_STOP on

select format('alter table idempotency_record detach partition %s %s', i.inhrelid::regclass,
         case when i.inhdetachpending then 'finalize' else 'concurrently' end),
       format('drop table %s', i.inhrelid::regclass)
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
 where i.inhparent = 'idempotency_record'::regclass
   and substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''(-?[0-9]+)''\)')::bigint
       <= extract(epoch from clock_timestamp()) * 1000
 order by i.inhdetachpending desc
\gexec

-- What an interrupted run has detached and not dropped.
select format('drop table %s', c.oid::regclass)
  from pg_class c
 where c.relkind = 'r' and not c.relispartition and c.relname ~ '^idempotency_record_[0-9]+$'
   and c.relnamespace = (select relnamespace from pg_class where oid = 'idempotency_record'::regclass)
\gexec
