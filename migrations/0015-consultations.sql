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
  primary key (call, closes_at)
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
  words jsonb not null,
  channel text not null check (channel in ('web', 'paper', 'spoken', 'mail')),
  -- The day on which it reached the secretariat, where it was entered on behalf of its author.
  received_on date,
  entered_by uuid,
  revision integer not null default 1,
  saved_at timestamptz not null
);
create index answers_call on consultations.answers (call);

-- Sent, each time it is sent, with the words as they were then: the newest counts. Words that are erased are null.
create table consultations.sendings (
  answer uuid not null references consultations.answers on delete cascade,
  revision integer not null,
  words jsonb,
  sent_at timestamptz not null,
  -- A correction that the desk entered, and why.
  sent_by uuid,
  reason text,
  primary key (answer, revision)
);

-- Taken into the register after somebody has read it.
create table consultations.acceptances (
  answer uuid not null references consultations.answers on delete cascade,
  revision integer not null,
  symbol text not null references registry.documents,
  version integer not null,
  stakeholder text not null,
  region text not null,
  publication text not null check (publication in ('named', 'unnamed', 'not-published')),
  invitee integer,
  accepted_at timestamptz not null,
  accepted_by uuid,
  primary key (answer, revision)
);
create index acceptances_symbol on consultations.acceptances (symbol);

-- What an author asks for afterwards; done by a person at the desk once the answer is in the register.
create table consultations.requests (
  answer uuid not null references consultations.answers on delete cascade,
  kind text not null check (kind in ('withdraw', 'erase')),
  asked_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (answer, kind)
);

-- A document that is in the register and is not for the public, because its author chose so.
create table registry.kept_back (symbol text primary key references registry.documents, kept_back_at timestamptz not null);

create function registry.refuse_kept_back() returns trigger language plpgsql as $$
begin
  if exists (select from registry.kept_back where symbol = new.symbol) then
    raise exception '% is not published, by choice of its author', new.symbol;
  end if;
  return new;
end $$;
create trigger kept_back_is_not_published before insert on registry.publications
  for each row execute function registry.refuse_kept_back();
