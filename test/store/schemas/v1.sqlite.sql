create table athlete (
  athlete text not null,
  name text not null,
  created_s real not null,
  mass_kg real,
  birth_year integer,
  sex text,
  background text,
  primary key (athlete)
) strict;

create table account (
  athlete text not null,
  login text not null,
  password_hash text not null,
  created_s real not null,
  primary key (athlete, login)
) strict;

create unique index account_by_login on account (login);

create table session (
  athlete text not null,
  session_hash text not null,
  created_s real not null,
  seen_s real not null,
  expires_s real not null,
  primary key (athlete, session_hash)
) strict;

create unique index session_by_hash on session (session_hash);

create table token (
  athlete text not null,
  token text not null,
  name text not null,
  token_hash text not null,
  scopes text not null,
  created_s real not null,
  used_s real,
  expires_s real,
  primary key (athlete, token)
) strict;

create unique index token_by_hash on token (token_hash);

create table original (
  athlete text not null,
  sha256 text not null,
  size_bytes integer not null,
  added_s real not null,
  primary key (athlete, sha256)
) strict;

create table arrival (
  athlete text not null,
  import text not null,
  path text not null,
  outcome text not null check (outcome in ('imported', 'alreadyHere', 'setAside')),
  reason text,
  sha256 text,
  arrived_s real not null,
  primary key (athlete, import, path)
) strict;

create index arrival_by_file on arrival (athlete, sha256);

create table activity (
  athlete text not null,
  activity text not null,
  lead_sha256 text not null,
  lead_ordinal integer not null,
  sport text not null,
  on_foot text check (on_foot in ('run', 'walk')),
  name text,
  start_s real,
  distance_m real not null,
  moving_s real not null,
  elapsed_s real not null,
  ascent_m real,
  descent_m real,
  energy_kj real,
  technical_s real,
  technical_known_s real,
  yielding_m real,
  yielding_known_m real,
  impact real,
  quads real,
  model_version text not null,
  primary key (athlete, activity)
) strict;

create index activity_by_start on activity (athlete, start_s, activity);

create index activity_by_model on activity (athlete, model_version, activity);

create table recording (
  athlete text not null,
  sha256 text not null,
  ordinal integer not null,
  activity text,
  reason text,
  format text not null,
  sport text not null,
  name text,
  device text,
  start_s real,
  end_s real,
  distance_m real,
  samples integer not null,
  trace blob,
  model_version text not null,
  primary key (athlete, sha256, ordinal),
  foreign key (athlete, sha256) references original (athlete, sha256),
  foreign key (athlete, activity) references activity (athlete, activity)
) strict;

create index recording_by_start on recording (athlete, start_s);

create index recording_by_activity on recording (athlete, activity, sha256, ordinal);

create table analysis (
  athlete text not null,
  activity text not null,
  model_version text not null,
  analysis text not null,
  columns blob not null,
  run blob,
  primary key (athlete, activity),
  foreign key (athlete, activity) references activity (athlete, activity)
) strict;

create table calibration (
  athlete text not null,
  model_version text not null,
  fitted text not null,
  made_s real not null,
  primary key (athlete)
) strict;

create table privacy_zone (
  athlete text not null,
  zone text not null,
  name text not null,
  latitude real not null,
  longitude real not null,
  radius_m real not null,
  created_s real not null,
  primary key (athlete, zone)
) strict;

create table privacy_secret (
  athlete text not null,
  secret text not null,
  primary key (athlete)
) strict;

create table share (
  athlete text not null,
  share text not null,
  activity text not null,
  token_hash text not null,
  created_s real not null,
  expires_s real,
  primary key (athlete, share)
) strict;

create unique index share_by_hash on share (token_hash);

create table job (
  athlete text not null,
  job text not null,
  kind text not null,
  payload text not null,
  key text,
  part_of text,
  parts integer not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done real not null,
  total real,
  message text,
  attempts integer not null,
  most_attempts integer not null,
  created_s real not null,
  not_before_s real not null,
  started_s real,
  ended_s real,
  lease_until_s real,
  worker text,
  cancel_asked integer not null,
  primary key (athlete, job)
) strict;

create index job_by_age on job (athlete, created_s);

create index job_by_state on job (state, created_s);

create index job_by_whole on job (athlete, part_of);
