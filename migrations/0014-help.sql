create schema help;

-- A place where a child, or somebody who worries about one, gets help. Shown as a number only while somebody has
-- checked it not long ago.
create table help.services (
  id text primary key,
  country text not null check (country ~ '^[A-Z]{2}$'),
  kind text not null check (kind in ('helpline', 'hotline', 'emergency')),
  names jsonb not null,
  operator text not null,
  dial text,
  address text,
  languages text[] not null default '{}',
  hours jsonb,
  free boolean,
  source text not null,
  entered_at timestamptz not null,
  entered_by uuid
);
create table help.checks (
  service text not null references help.services,
  checked_on date not null,
  found text not null check (found in ('works', 'changed', 'closed')),
  how text not null,
  checked_by uuid,
  checked_at timestamptz not null,
  primary key (service, checked_at)
);
