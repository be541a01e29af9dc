-- How far each sink was told, and by which relay. Batches up to the lowest passed position of all sinks are removed after
-- a while: to give up a sink, delete its row.
create table if not exists sinks (
  name     varchar(32) character set ascii collate ascii_bin not null,
  version  bigint      not null,
  events   bigint      not null,
  relay    binary(16),
  beat     bigint      not null,
  position bigint      not null,
  gaps     mediumtext  not null,
  passed   bigint      not null,
  primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

-- What a sink is owed of a key whose event it refused.
create table if not exists dead_letters (
  id           binary(16)     not null,
  version      bigint         not null,
  events       bigint         not null,
  sink         varchar(32)    character set ascii collate ascii_bin not null,
  key_kind     varchar(16)    character set ascii collate ascii_bin not null,
  key_id       varbinary(255) not null,
  first_number bigint         not null,
  last_number  bigint         not null,
  status       varchar(20)    character set ascii collate ascii_bin not null,
  tries        int            not null,
  since        datetime(6)    not null,
  tried_at     datetime(6)    not null,
  due_at       datetime(6)    not null,
  error        text           not null,
  primary key (id),
  key dead_letters_due (sink, status, due_at),
  key dead_letters_by_status (status, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
