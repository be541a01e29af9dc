-- What was sold of each product on each of the last days. The id is the product's, followed by the place of the day: a row
-- is written again 32 days later. The day counts from 1970-01-01.
create table if not exists daily_sales (
  id         binary(17) not null,
  version    bigint     not null,
  events     bigint     not null,
  product_id binary(16) not null,
  day        bigint     not null,
  sold       bigint     not null,
  primary key (id),
  key daily_sales_by_day (day, product_id, sold),
  constraint daily_sales_never_negative check (sold >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
