-- Campaigns, what was issued of them, and how many each member got of each: the rules of V1 apply.

create table if not exists coupons (
  id               binary(16)  not null,
  version          bigint      not null,
  events           bigint      not null,
  name             text        not null,
  total_quantity   bigint      not null,
  per_member_limit bigint      not null,
  terms            text        not null,
  starts_at        datetime(6) not null,
  ends_at          datetime(6) not null,
  issued           bigint      not null,
  primary key (id),
  constraint coupons_never_overissued check (issued between 0 and total_quantity)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists issued_coupons (
  id         binary(16)  not null,
  version    bigint      not null,
  events     bigint      not null,
  coupon_id  binary(16)  not null,
  member_id  binary(16)  not null,
  number     bigint      not null,
  status     varchar(20) character set ascii collate ascii_bin not null,
  issued_at  datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (id),
  key issued_coupons_of_member (member_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- The id is the campaign's and the member's, one after the other.
create table if not exists issue_counts (
  id      binary(32) not null,
  version bigint     not null,
  events  bigint     not null,
  issued  bigint     not null,
  primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
