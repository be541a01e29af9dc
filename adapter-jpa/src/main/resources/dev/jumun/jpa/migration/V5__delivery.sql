-- How far each order has come. The id is the order's; ask_at is null unless there is something to wait for.
create table if not exists deliveries (
  id      binary(16)  not null,
  version bigint      not null,
  events  bigint      not null,
  status  varchar(20) character set ascii collate ascii_bin not null,
  since   datetime(6) not null,
  ask_at  datetime(6),
  primary key (id),
  key deliveries_due (ask_at, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
