create table activity_demand (
  athlete text collate "C" not null,
  activity text collate "C" not null,
  dimension text collate "C" not null,
  least double precision not null,
  most double precision,
  known double precision not null,
  primary key (athlete, activity, dimension),
  foreign key (athlete, activity) references activity (athlete, activity)
);

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'distance', coalesce(distance_m, 0), distance_m,
    case when distance_m is null then 0 else 1 end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'moving-time', coalesce(moving_s, 0), moving_s,
    case when moving_s is null then 0 else 1 end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'ascent', coalesce(ascent_m, 0), ascent_m,
    case when ascent_m is null then 0 else 1 end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'descent', coalesce(descent_m, 0), descent_m,
    case when descent_m is null then 0 else 1 end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'impact', coalesce(impact, 0), impact,
    case when impact is null then 0 else 1 end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'quads-eccentric', coalesce(quads, 0), quads,
    case when quads is null then 0 else 1 end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'technical', coalesce(technical_s, 0),
    coalesce(technical_s, 0) + case when moving_s > coalesce(technical_known_s, 0) then moving_s - coalesce(technical_known_s, 0) else 0 end,
    case when moving_s <= 0 then 0 when coalesce(technical_known_s, 0) > moving_s then 1 else coalesce(technical_known_s, 0) / moving_s end
  from activity where on_foot is not null;

insert into activity_demand (athlete, activity, dimension, least, most, known)
  select athlete, activity, 'yielding', coalesce(yielding_m, 0),
    coalesce(yielding_m, 0) + case when distance_m > coalesce(yielding_known_m, 0) then distance_m - coalesce(yielding_known_m, 0) else 0 end,
    case when distance_m <= 0 then 0 when coalesce(yielding_known_m, 0) > distance_m then 1 else coalesce(yielding_known_m, 0) / distance_m end
  from activity where on_foot is not null;

alter table activity drop column technical_s;

alter table activity drop column technical_known_s;

alter table activity drop column yielding_m;

alter table activity drop column yielding_known_m;

alter table activity drop column impact;

alter table activity drop column quads;

alter table activity rename column lead_sha256 to primary_sha256;

alter table activity rename column lead_ordinal to primary_ordinal;

alter table activity add column utc_offset_s bigint;

alter table recording add column utc_offset_s bigint;

drop index arrival_by_file;

alter table arrival rename to import_item;

create index import_item_by_file on import_item (athlete, sha256);

drop index remark_by_removal;

alter table remark rename to activity_edit;

create index activity_edit_by_removal on activity_edit (athlete, removed_as, sha256, ordinal);

alter table job add column result text collate "C";

drop table calibration;

delete from job where kind = 'calibrate';

alter index arrival_pkey rename to import_item_pkey;

alter index remark_pkey rename to activity_edit_pkey;

drop schema if exists underfoot_queue cascade;
