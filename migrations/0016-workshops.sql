create schema workshops;

-- A series of workshops under one clause of a mandate: one in each region.
create table workshops.series (
  id text primary key,
  body text not null,
  mandate text,
  clause text,
  names jsonb not null,
  planned integer not null check (planned > 0),
  -- The stakeholder types that the mandate wants in the room.
  wanted text[] not null default '{}',
  made_at timestamptz not null
);
create index series_body on workshops.series (body);

create table workshops.workshops (
  symbol text primary key,
  series text not null references workshops.series,
  body text not null,
  number integer not null,
  region text not null,
  names jsonb not null,
  host text not null,
  place jsonb,
  modality text not null check (modality in ('in-person', 'hybrid', 'online')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  languages text[] not null,
  programme jsonb,
  entered_at timestamptz not null,
  entered_by uuid,
  unique (body, number),
  unique (series, region)
);

-- How many of each stakeholder type were in the room and online. Heads, no names.
create table workshops.attendance (
  workshop text not null references workshops.workshops,
  stakeholder text not null,
  room integer not null check (room >= 0),
  online integer not null check (online >= 0),
  primary key (workshop, stakeholder)
);

-- The findings form: the same in every workshop, whoever was in the room or online.
create table workshops.findings (
  id uuid primary key default gen_random_uuid(),
  workshop text not null references workshops.workshops,
  number integer not null,
  kind text not null check (kind in ('risk', 'practice', 'gap', 'recommendation')),
  text text not null,
  themes text[] not null default '{}',
  stakeholder text,
  models text[] not null default '{}',
  addressee text,
  heard text not null check (heard in ('room', 'online', 'both')),
  disagreement text,
  noted_at timestamptz not null,
  noted_by uuid,
  unique (workshop, number),
  check (kind <> 'risk' or cardinality(models) > 0),
  check (kind <> 'recommendation' or addressee is not null)
);

-- The findings as a document of the register, each time they were published: as they stood then, with the block of the
-- record that holds each.
create table workshops.records (
  workshop text not null references workshops.workshops,
  symbol text not null,
  version integer not null,
  language text not null,
  findings jsonb not null,
  kept_at timestamptz not null,
  kept_by uuid,
  primary key (workshop, version)
);
