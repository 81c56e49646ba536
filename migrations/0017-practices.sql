create schema practices;

create table practices.practices (
  id text primary key,
  body text not null,
  number integer not null,
  -- By language: title, what it is, what is known of its effect, how to take it up.
  texts jsonb not null,
  -- By whom, in several languages where the name has them.
  who jsonb not null,
  -- Two-letter code of a country, or null for one of no single country.
  country text check (country ~ '^[A-Z]{2}$'),
  region text not null,
  -- A year, a month or a day.
  since text check (since ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  measure text not null check (measure in ('legal', 'technical', 'organizational', 'capacity', 'cooperation')),
  themes text[] not null default '{}',
  audiences text[] not null default '{}',
  -- The document that it was taken from, and the passage of it. Once that document is erased, the passage is gone.
  symbol text references registry.documents,
  anchor jsonb,
  contact text,
  review_on date,
  entered_at timestamptz not null,
  entered_by uuid,
  unique (body, number),
  check (anchor is null or symbol is not null)
);
create index practices_themes on practices.practices using gin (themes);
create index practices_symbol on practices.practices (symbol);

create table practices.removals (
  practice text primary key references practices.practices,
  reason text not null,
  removed_at timestamptz not null,
  removed_by uuid
);
