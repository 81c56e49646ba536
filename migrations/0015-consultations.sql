create schema consultations;

-- Which choices a body leaves to those who answer its calls: named, unnamed, not published.
alter table bodies.bodies add column publication text[] not null default '{named}';

create table consultations.calls (
  symbol text primary key,
  body text not null,
  number integer not null,
  mandate text,
  clause text,
  titles jsonb not null,
  purpose jsonb not null,
  asked jsonb not null,
  -- What will happen with the answers.
  use jsonb not null,
  languages text[] not null,
  publication text[] not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  made_at timestamptz not null,
  made_by uuid,
  unique (body, number)
);

-- A call is announced once, with all its questions; then they do not change.
create table consultations.announcements (
  call text primary key references consultations.calls,
  announced_at timestamptz not null,
  announced_by uuid
);

create table consultations.extensions (
  call text not null references consultations.calls,
  closes_at timestamptz not null,
  reason text not null,
  extended_at timestamptz not null,
  extended_by uuid,
  primary key (call, extended_at)
);

create table consultations.questions (
  call text not null references consultations.calls,
  number integer not null,
  -- Of whom it is asked; empty: of everybody.
  stakeholders text[] not null default '{}',
  text jsonb not null,
  hint jsonb,
  words integer not null check (words between 50 and 5000),
  primary key (call, number)
);

create table consultations.invitees (
  call text not null references consultations.calls,
  number integer not null,
  names jsonb not null,
  stakeholder text not null,
  -- Named by the mandate itself, rather than invited besides.
  mandated boolean not null,
  primary key (call, number)
);

-- An answer as its author keeps it, known by the hash of the receipt code. No name of a person, no mail address.
create table consultations.answers (
  id uuid primary key default gen_random_uuid(),
  call text not null references consultations.calls,
  receipt text not null unique,
  language text not null,
  stakeholder text,
  region text,
  organisation text not null default '',
  publication text,
  invitee integer,
  replies jsonb not null default '{}',
  -- A document handed in instead of, or with, replies: as it was read.
  document jsonb,
  file text,
  file_name text,
  channel text not null check (channel in ('web', 'paper', 'spoken', 'mail')),
  entered_by uuid,
  revision integer not null default 1,
  saved_at timestamptz not null
);
create index answers_call on consultations.answers (call);

-- Sent, each time it is sent: the newest revision that was sent is the one that counts.
create table consultations.sendings (
  answer uuid not null references consultations.answers on delete cascade,
  revision integer not null,
  sent_at timestamptz not null,
  primary key (answer, revision)
);

-- Taken into the register after somebody has read it.
create table consultations.acceptances (
  answer uuid not null references consultations.answers on delete cascade,
  revision integer not null,
  symbol text not null references registry.documents,
  version integer not null,
  accepted_at timestamptz not null,
  accepted_by uuid,
  primary key (answer, revision)
);
create index acceptances_symbol on consultations.acceptances (symbol);

-- What an author asks for afterwards; done by a person at the desk.
create table consultations.requests (
  answer uuid not null references consultations.answers on delete cascade,
  kind text not null check (kind in ('withdraw', 'erase')),
  asked_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (answer, kind)
);
