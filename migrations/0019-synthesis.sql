create schema synthesis;

-- What a person says of a passage: that it names a risk, a practice, a gap or a recommendation, and about what.
create table synthesis.labels (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  symbol text not null references registry.documents,
  version integer not null,
  language text not null,
  block text not null,
  start integer not null,
  "end" integer not null,
  anchor jsonb not null,
  kind text not null check (kind in ('risk', 'practice', 'gap', 'recommendation')),
  themes text[] not null,
  region text,
  stakeholder text,
  models text[] not null default '{}',
  addressee text,
  made_at timestamptz not null,
  made_by uuid
);
create index labels_body on synthesis.labels (body, kind);
create index labels_symbol on synthesis.labels (symbol);

-- What follows from several passages, in one sentence.
create table synthesis.findings (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  number integer not null,
  kind text not null check (kind in ('risk', 'practice', 'gap', 'recommendation')),
  texts jsonb not null,
  themes text[] not null default '{}',
  -- Of recommendations: to whom, and as whom they were made (the stakeholder types of its evidence are shown too).
  addressee text,
  made_at timestamptz not null,
  made_by uuid,
  unique (body, number)
);
create table synthesis.evidence (
  finding uuid not null references synthesis.findings,
  label uuid not null references synthesis.labels,
  stance text not null check (stance in ('for', 'against')),
  primary key (finding, label)
);
create table synthesis.publications (
  finding uuid primary key references synthesis.findings,
  published_at timestamptz not null,
  published_by uuid
);
