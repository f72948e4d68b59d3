create table athlete (
  athlete text collate "C" not null,
  name text collate "C" not null,
  created_s double precision not null,
  mass_kg double precision,
  birth_year bigint,
  sex text collate "C",
  background text collate "C",
  primary key (athlete)
);

create table account (
  athlete text collate "C" not null,
  login text collate "C" not null,
  password_hash text collate "C" not null,
  created_s double precision not null,
  primary key (athlete, login)
);

create unique index account_by_login on account (login);

create table session (
  athlete text collate "C" not null,
  session_hash text collate "C" not null,
  created_s double precision not null,
  seen_s double precision not null,
  expires_s double precision not null,
  primary key (athlete, session_hash)
);

create unique index session_by_hash on session (session_hash);

create table token (
  athlete text collate "C" not null,
  token text collate "C" not null,
  name text collate "C" not null,
  token_hash text collate "C" not null,
  scopes text collate "C" not null,
  created_s double precision not null,
  used_s double precision,
  expires_s double precision,
  primary key (athlete, token)
);

create unique index token_by_hash on token (token_hash);

create table original (
  athlete text collate "C" not null,
  sha256 text collate "C" not null,
  size_bytes bigint not null,
  added_s double precision not null,
  primary key (athlete, sha256)
);

create table arrival (
  athlete text collate "C" not null,
  import text collate "C" not null,
  path text collate "C" not null,
  outcome text collate "C" not null check (outcome in ('imported', 'alreadyHere', 'setAside')),
  reason text collate "C",
  sha256 text collate "C",
  arrived_s double precision not null,
  primary key (athlete, import, path)
);

create index arrival_by_file on arrival (athlete, sha256);

create table activity (
  athlete text collate "C" not null,
  activity text collate "C" not null,
  lead_sha256 text collate "C" not null,
  lead_ordinal bigint not null,
  sport text collate "C" not null,
  on_foot text collate "C" check (on_foot in ('run', 'walk')),
  name text collate "C",
  start_s double precision,
  distance_m double precision not null,
  moving_s double precision not null,
  elapsed_s double precision not null,
  ascent_m double precision,
  descent_m double precision,
  energy_kj double precision,
  technical_s double precision,
  technical_known_s double precision,
  yielding_m double precision,
  yielding_known_m double precision,
  impact double precision,
  quads double precision,
  model_version text collate "C" not null,
  primary key (athlete, activity)
);

create index activity_by_start on activity (athlete, start_s, activity);

create index activity_by_model on activity (athlete, model_version, activity);

create table recording (
  athlete text collate "C" not null,
  sha256 text collate "C" not null,
  ordinal bigint not null,
  activity text collate "C",
  reason text collate "C",
  format text collate "C" not null,
  sport text collate "C" not null,
  name text collate "C",
  device text collate "C",
  start_s double precision,
  end_s double precision,
  distance_m double precision,
  samples bigint not null,
  trace bytea,
  model_version text collate "C" not null,
  primary key (athlete, sha256, ordinal),
  foreign key (athlete, sha256) references original (athlete, sha256),
  foreign key (athlete, activity) references activity (athlete, activity)
);

create index recording_by_start on recording (athlete, start_s);

create index recording_by_activity on recording (athlete, activity, sha256, ordinal);

create table analysis (
  athlete text collate "C" not null,
  activity text collate "C" not null,
  model_version text collate "C" not null,
  analysis text collate "C" not null,
  columns bytea not null,
  run bytea,
  primary key (athlete, activity),
  foreign key (athlete, activity) references activity (athlete, activity)
);

create table calibration (
  athlete text collate "C" not null,
  model_version text collate "C" not null,
  fitted text collate "C" not null,
  made_s double precision not null,
  primary key (athlete)
);

create table privacy_zone (
  athlete text collate "C" not null,
  zone text collate "C" not null,
  name text collate "C" not null,
  latitude double precision not null,
  longitude double precision not null,
  radius_m double precision not null,
  created_s double precision not null,
  primary key (athlete, zone)
);

create table privacy_secret (
  athlete text collate "C" not null,
  secret text collate "C" not null,
  primary key (athlete)
);

create table share (
  athlete text collate "C" not null,
  share text collate "C" not null,
  activity text collate "C" not null,
  token_hash text collate "C" not null,
  created_s double precision not null,
  expires_s double precision,
  primary key (athlete, share)
);

create unique index share_by_hash on share (token_hash);

create table job (
  athlete text collate "C" not null,
  job text collate "C" not null,
  kind text collate "C" not null,
  payload text collate "C" not null,
  key text collate "C",
  part_of text collate "C",
  parts bigint not null,
  state text collate "C" not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done double precision not null,
  total double precision,
  message text collate "C",
  attempts bigint not null,
  most_attempts bigint not null,
  created_s double precision not null,
  not_before_s double precision not null,
  started_s double precision,
  ended_s double precision,
  lease_until_s double precision,
  worker text collate "C",
  cancel_asked bigint not null,
  primary key (athlete, job)
);

create index job_by_age on job (athlete, created_s);

create index job_by_state on job (state, created_s);

create index job_by_whole on job (athlete, part_of);
