create schema practices;

create table practices.practices (
  id text primary key,
  body text not null,
  -- The language of the entry; a language version is an entry of the same texts in another.
  texts jsonb not null,
  who text not null,
  -- Two-letter code of a country, or null for one of no single country.
  country text check (country ~ '^[A-Z]{2}$'),
  region text not null,
  since text,
  measure text not null,
  themes text[] not null default '{}',
  audiences text[] not null default '{}',
  -- The passage that it was taken from, and its document.
  symbol text references registry.documents,
  anchor jsonb,
  contact text,
  review_on date,
  entered_at timestamptz not null,
  entered_by uuid
);
create index practices_body on practices.practices (body);
create table practices.removals (
  practice text primary key references practices.practices,
  reason text not null,
  removed_at timestamptz not null,
  removed_by uuid
);
