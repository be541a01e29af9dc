-- What a member has of a product that has a purchase limit. The id is the product's, followed by the member's.
create table if not exists quotas (
  id      binary(32) not null,
  version bigint     not null,
  events  bigint     not null,
  held    bigint     not null,
  bought  bigint     not null,
  primary key (id),
  constraint quotas_never_negative check (held >= 0 and bought >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- What products are found by, written with them. A text is kept as it is searched (folded), and its letters and pairs of
-- letters lead to the products that may contain a word, which are then looked at. Grams of words that are gone may stay:
-- they cost a look.
create table if not exists product_texts (
  product_id binary(16) not null,
  content    mediumtext not null,
  primary key (product_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists product_grams (
  gram       varchar(2) not null,
  product_id binary(16) not null,
  primary key (gram, product_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists product_shelves (
  category   varchar(100) not null,
  product_id binary(16)   not null,
  primary key (category, product_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
