-- What a later version might add while this one runs.
alter table skus add column weight bigint;
alter table skus add column shelf varchar(20) not null default 'A1' after id;
alter table skus add key skus_of_product (product_id, id);
alter table orders add column channel varchar(20) not null default 'web' after member_id;
alter table orders add key orders_by_channel (channel, id);
alter table attempts add column answered_at datetime(6);
