create schema options;

create table options.options (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  number integer not null,
  names jsonb not null,
  description jsonb not null,
  level text not null check (level in ('national', 'regional', 'global')),
  nature text not null check (nature in ('binding', 'soft-law', 'code', 'coordination', 'standard', 'fund')),
  -- The multi-stakeholder approach of the mandate involves private entities in particular: never empty.
  private_role jsonb not null check (private_role <> '{}'),
  anchors text[] not null check (cardinality(anchors) > 0),
  open_questions jsonb,
  -- Grows with each change, so that of two people who change it at once the second is told.
  revision integer not null default 1,
  made_at timestamptz not null,
  made_by uuid,
  unique (body, number)
);
create table options.measures (
  option uuid not null references options.options on delete cascade,
  position integer not null,
  text jsonb not null,
  addressee text not null,
  indicator jsonb not null,
  time jsonb not null,
  primary key (option, position)
);
create table options.grounds (
  option uuid not null references options.options on delete cascade,
  finding uuid not null references synthesis.findings,
  primary key (option, finding)
);
-- Who supports it or has doubts, in a passage of what they said.
create table options.positions (
  option uuid not null references options.options on delete cascade,
  symbol text not null references registry.documents,
  stance text not null check (stance in ('support', 'concern', 'objection')),
  anchor jsonb not null,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (option, symbol, stance)
);
create table options.publications (
  option uuid primary key references options.options,
  published_at timestamptz not null,
  published_by uuid
);
