-- One table for each kind of state, and three beside them. Rules for whoever changes this:
--  * What must be unique is a primary key. No table that is written in batches has another unique index, and no
--    foreign key crosses from one kind to another: both would take locks out of order.
--  * Columns are added first with a default or nullable (the version before writes without them), and dropped only
--    when no running version names them: two versions run side by side during an update.
--  * What was done already is passed over: a server that is killed while it migrates leaves some tables behind.
--  * CHECKs are a backstop. The rules of the shop refuse first, so a breach is a bug.
-- Times are UTC. Amounts are in minor units of the one currency. JSON is kept as text, because the JSON type would
-- put keys in another order and replies must be the same byte for byte.

create table if not exists members (
  id            binary(16)    not null,
  version       bigint        not null,
  events        bigint        not null,
  email         varchar(254)  character set ascii collate ascii_bin not null,
  password_hash varchar(255)  character set ascii collate ascii_bin not null,
  name          text          not null,
  role          varchar(20)   character set ascii collate ascii_bin not null,
  signed_up_at  datetime(6)   not null,
  primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists emails (
  address   varchar(254) character set ascii collate ascii_bin not null,
  version   bigint       not null,
  events    bigint       not null,
  member_id binary(16)   not null,
  primary key (address)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists sessions (
  id         binary(16)  not null,
  version    bigint      not null,
  events     bigint      not null,
  member_id  binary(16)  not null,
  role       varchar(20) character set ascii collate ascii_bin not null,
  generation bigint      not null,
  expires_at datetime(6) not null,
  ended_at   datetime(6),
  primary key (id),
  key sessions_by_end (ended_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists products (
  id             binary(16)   not null,
  version        bigint       not null,
  events         bigint       not null,
  name           text         not null,
  description    mediumtext   not null,
  categories     text         not null,
  image_url      text,
  sale_starts_at datetime(6),
  sale_ends_at   datetime(6),
  purchase_limit bigint,
  skus           text         not null,
  primary key (id),
  key products_by_start (sale_starts_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists skus (
  id             binary(16)   not null,
  version        bigint       not null,
  events         bigint       not null,
  product_id     binary(16)   not null,
  name           text         not null,
  options        text         not null,
  price          bigint       not null,
  sale_starts_at datetime(6),
  sale_ends_at   datetime(6),
  purchase_limit bigint,
  cap            bigint,
  available      bigint       not null,
  reserved       bigint       not null,
  committed      bigint       not null,
  shipped        bigint       not null,
  primary key (id),
  constraint skus_never_oversold check (available >= 0 and reserved >= 0 and committed >= 0 and shipped >= 0),
  constraint skus_within_cap check (cap is null or available + reserved + committed + shipped <= cap),
  constraint skus_price check (price >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- Lots are null where none of these points ever expires, here and below; expires_at is the soonest of them.
create table if not exists wallets (
  id         binary(16) not null,
  version    bigint     not null,
  events     bigint     not null,
  available  bigint     not null,
  held       bigint     not null,
  lots       mediumtext,
  expires_at datetime(6),
  primary key (id),
  key wallets_by_expiry (expires_at, id),
  constraint wallets_never_overdrawn check (available >= 0 and held >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists orders (
  id               binary(16)  not null,
  version          bigint      not null,
  events           bigint      not null,
  member_id        binary(16)  not null,
  status           varchar(20) character set ascii collate ascii_bin not null,
  line_items       mediumtext  not null,
  coupon           text,
  points_used      bigint      not null,
  point_lots       mediumtext,
  ship_to          text,
  payment_id       binary(16),
  refunded         bigint,
  delivery         varchar(20) character set ascii collate ascii_bin,
  payment_deadline datetime(6) not null,
  created_at       datetime(6) not null,
  primary key (id),
  key orders_of_member (member_id, id),
  key orders_by_deadline (status, payment_deadline, id),
  constraint orders_points check (points_used >= 0),
  constraint orders_refunded check (refunded >= 0 and status not in ('AWAITING_PAYMENT', 'EXPIRED') or refunded is null)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table if not exists payments (
  id          binary(16)  not null,
  version     bigint      not null,
  events      bigint      not null,
  order_id    binary(16)  not null,
  method      varchar(20) character set ascii collate ascii_bin not null,
  amount      bigint      not null,
  refunded    bigint      not null,
  lots        mediumtext,
  status      varchar(20) character set ascii collate ascii_bin not null,
  approved_at datetime(6) not null,
  primary key (id),
  constraint payments_never_refund_more check (refunded between 0 and amount)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- Idempotency keys that succeeded. The id is the SHA-256 of member, use case and key. A receipt that says the same as an
-- event of its commit is kept once, as that event.
create table if not exists attempts (
  id           binary(32)  not null,
  version      bigint      not null,
  events       bigint      not null,
  fingerprint  binary(32)  not null,
  receipt_type varchar(64) character set ascii collate ascii_bin not null,
  receipt      mediumtext,
  event_kind   varchar(16) character set ascii collate ascii_bin,
  event_key    varbinary(255),
  event_number bigint,
  primary key (id),
  constraint attempts_receipt check (receipt is not null or event_number is not null)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- Double entries, one row for each owner that an entry touches. Of the two accounts, the owner has the one that the
-- entry leaves (FROM), the one that it reaches (TO), or BOTH; the other account is of another owner, or of the world
-- outside if there is none.
create table if not exists journal (
  owner_kind  varchar(16)    character set ascii collate ascii_bin not null,
  owner       varbinary(255) not null,
  version     bigint         not null,
  entry       int            not null,
  owned       varchar(4)     character set ascii collate ascii_bin not null,
  other_kind  varchar(16)    character set ascii collate ascii_bin,
  other       varbinary(255),
  from_name   varchar(32)    character set ascii collate ascii_bin not null,
  to_name     varchar(32)    character set ascii collate ascii_bin not null,
  unit        varchar(10)    character set ascii collate ascii_bin not null,
  quantity    bigint         not null,
  movement    varchar(20)    character set ascii collate ascii_bin not null,
  cause_kind  varchar(16)    character set ascii collate ascii_bin not null,
  cause       varbinary(255) not null,
  note        text,
  from_after  bigint,
  to_after    bigint,
  at          datetime(6)    not null,
  primary key (owner_kind, owner, version, entry),
  key journal_by_cause (cause_kind, cause),
  constraint journal_moves_something check (quantity > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- What the world is told: events numbered for each key, from 1, without gaps.
create table if not exists outbox (
  key_kind varchar(16)    character set ascii collate ascii_bin not null,
  key_id   varbinary(255) not null,
  number   bigint         not null,
  type     varchar(64)    character set ascii collate ascii_bin not null,
  body     mediumtext     not null,
  at       datetime(6)    not null,
  primary key (key_kind, key_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- One row for each batch that was committed lately. Whoever does not know whether a batch was committed inserts its id
-- again: a duplicate says yes. Whoever relays events reads them by position: it is given when all keys of the batch are
-- held, so of two batches with events of one key the later has the higher one.
create table if not exists batches (
  id       binary(16) not null,
  position bigint     not null auto_increment,
  events   mediumblob,
  primary key (id),
  key batches_by_position (position)
) engine = InnoDB;
