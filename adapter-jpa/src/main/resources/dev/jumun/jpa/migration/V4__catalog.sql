-- What a member has of a product that has a purchase limit. The id is the product's, followed by the member's.
create table quotas (
  id      binary(32) not null,
  version bigint     not null,
  events  bigint     not null,
  held    bigint     not null,
  bought  bigint     not null,
  primary key (id),
  constraint quotas_never_negative check (held >= 0 and bought >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
