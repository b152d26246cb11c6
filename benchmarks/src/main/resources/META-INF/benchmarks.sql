create table if not exists orders (id varchar(36) not null primary key, customer varchar(100) not null, note text, created_at_micros bigint not null);
create table if not exists order_items (order_id varchar(36) not null references orders (id), line_no integer not null, sku varchar(64) not null, quantity integer not null, unit_price numeric(8, 2) not null, primary key (order_id, line_no));
create table if not exists stored_afterwards (id varchar(80) not null primary key, fingerprint bytea not null, expires_at bigint not null, status integer not null, headers text not null, body bytea not null);
create index if not exists stored_afterwards_expires_at on stored_afterwards (expires_at);
create table if not exists bare_record (id uuid not null primary key, scope uuid not null, parent varchar(36), created_at bigint not null, expires_at bigint not null, format integer not null, status integer not null, operation varchar(255) not null, key_id varchar(255), fingerprint bytea not null, headers text not null, body bytea not null);
alter table bare_record alter column body set storage external;
create index if not exists bare_record_expires_at on bare_record (expires_at);
