create table if not exists stock_movements (id varchar(36) not null primary key, sku varchar(64) not null, quantity integer not null);
create index if not exists stock_movements_by_sku on stock_movements (sku);
create table if not exists parked_records (id varchar(36) not null primary key, reason varchar(100) not null, record varchar(2000) not null);
