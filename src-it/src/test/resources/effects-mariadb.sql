create table if not exists effect (id bigint auto_increment primary key, label varchar(100), once varchar(100) unique);
create sequence if not exists effect_seq start with 1000000;
