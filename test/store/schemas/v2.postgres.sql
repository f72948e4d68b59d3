create table remark (
  athlete text collate "C" not null,
  sha256 text collate "C" not null,
  ordinal bigint not null,
  name text collate "C",
  removed_as text collate "C",
  removed_s double precision,
  primary key (athlete, sha256, ordinal),
  foreign key (athlete, sha256) references original (athlete, sha256)
);

create index remark_by_removal on remark (athlete, removed_as, sha256, ordinal);

alter table activity add column latitude double precision;

alter table activity add column longitude double precision;

alter table activity add column ground text collate "C";
