-- The highest token that each job has written with under its lock: who comes with a lower one has lost the lock.
create table if not exists fences (
  name    varchar(32) character set ascii collate ascii_bin not null,
  version bigint      not null,
  events  bigint      not null,
  token   bigint      not null,
  primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
