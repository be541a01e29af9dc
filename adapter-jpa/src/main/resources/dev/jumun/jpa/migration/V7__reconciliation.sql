-- How far all books were proved: passes are kept as JSON.
create table if not exists reconciliations (
  name         varchar(32)    character set ascii collate ascii_bin not null,
  version      bigint         not null,
  events       bigint         not null,
  current_pass mediumtext,
  after_kind   varchar(16)    character set ascii collate ascii_bin,
  after_key    varbinary(255),
  due_at       datetime(6)    not null,
  last_pass    mediumtext,
  primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
