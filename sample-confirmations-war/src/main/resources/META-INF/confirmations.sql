create table if not exists confirmations (id varchar(36) not null primary key, order_id varchar(36) not null);
create index if not exists confirmations_by_order on confirmations (order_id);
