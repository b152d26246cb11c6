-- idempotency-ee: drops the partitions of postgresql-partitioned.sql whose records have all expired. For psql, as a job;
-- can be run again at any time, also after it was interrupted. Waits for transactions that use the table, and blocks none.
select format('alter table idempotency_record detach partition %s %s', i.inhrelid::regclass,
         case when i.inhdetachpending then 'finalize' else 'concurrently' end),
       format('drop table %s', i.inhrelid::regclass)
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
 where i.inhparent = 'idempotency_record'::regclass
   and substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''(-?[0-9]+)''\)')::bigint
       <= extract(epoch from clock_timestamp()) * 1000
\gexec
