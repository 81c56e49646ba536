create schema followup;

-- What a body says to a recommendation (a finding) or to a main message of young people (a paragraph of their record).
-- A later reply stands beside the earlier ones; the newest counts.
create table followup.replies (
  id uuid primary key default gen_random_uuid(),
  -- The order in which they were given.
  place integer generated always as identity,
  body text not null,
  finding uuid references synthesis.findings,
  symbol text references registry.documents,
  anchor jsonb,
  verdict text not null check (verdict in ('accepted', 'partly', 'not-now', 'not-possible')),
  reason jsonb not null,
  -- The same in words for children.
  child_reason jsonb not null,
  replied_by jsonb not null,
  replied_at timestamptz not null,
  entered_by uuid,
  check ((finding is null) <> (anchor is null)),
  check ((symbol is null) = (anchor is null))
);
create index replies_finding on followup.replies (finding);
create index replies_symbol on followup.replies (symbol);

create table followup.commitments (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  number integer not null,
  finding uuid references synthesis.findings,
  -- An outcome of a meeting.
  meeting text,
  outcome integer,
  owner jsonb not null,
  text jsonb not null,
  indicator jsonb not null,
  due_on date not null,
  made_at timestamptz not null,
  made_by uuid,
  unique (body, number),
  check (finding is not null or (meeting is not null and outcome is not null))
);
create table followup.progress (
  commitment uuid not null references followup.commitments,
  number integer not null,
  state text not null check (state in ('under-way', 'done', 'dropped')),
  text jsonb not null,
  -- A document of the register or another address that shows it.
  symbol text,
  address text,
  reported_on date not null,
  reported_at timestamptz not null,
  reported_by uuid,
  primary key (commitment, number)
);
