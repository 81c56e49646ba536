create schema bodies;

create table bodies.bodies (
  symbol text primary key,
  names jsonb not null,
  parent jsonb not null default '{}',
  founded jsonb not null default '{}',
  purpose jsonb not null default '{}',
  timezone text not null,
  language text not null,
  -- What the group does with a meeting report once it is issued.
  practice text not null check (practice in ('noted', 'adopted')),
  -- A band on every page and edition of the body, such as "Example made from public documents".
  notice jsonb,
  founded_at timestamptz not null
);

create table bodies.series (
  body text not null references bodies.bodies,
  code text not null,
  names jsonb not null,
  primary key (body, code)
);

create table bodies.meetings (
  symbol text primary key,
  body text not null references bodies.bodies,
  ordinal integer not null check (ordinal > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  modality text check (modality in ('in-person', 'hybrid', 'online')),
  place jsonb,
  unique (body, ordinal)
);
create index meetings_newest on bodies.meetings (starts_on desc);
