create table if not exists orders (id varchar(36) not null primary key, customer varchar(100) not null, status varchar(20) not null, note varchar(1000), created_at_micros bigint not null, version integer not null);
create table if not exists order_items (order_id varchar(36) not null references orders (id), line_no integer not null, sku varchar(64) not null, quantity integer not null, unit_price numeric(8, 2) not null, primary key (order_id, line_no));
create index if not exists orders_by_customer on orders (customer, created_at_micros);
create table if not exists arrangements (id varchar(36) not null primary key, order_id varchar(36) not null, what varchar(20) not null);
create table if not exists received_events (id varchar(36) not null primary key, sender varchar(20) not null, event varchar(255) not null);
create table if not exists payments (id varchar(36) not null primary key, order_id varchar(36) not null, amount numeric(12, 2) not null);
create index if not exists payments_by_order on payments (order_id);
