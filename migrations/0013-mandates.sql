create schema mandates;

-- A founding text of a body, held clause by clause.
create table mandates.mandates (
  id text primary key,
  body text not null,
  names jsonb not null,
  adopted_by jsonb not null,
  adopted_on date,
  -- Where its words can be read; and whether it was amended since, in words.
  address text,
  amended jsonb
);
create index mandates_body on mandates.mandates (body);

create table mandates.clauses (
  mandate text not null references mandates.mandates,
  -- As the original numbers it ("resolves 1.1"), and a short form of it for the address ("r1.1").
  code text not null,
  label text not null,
  position integer not null,
  text jsonb not null,
  -- A clause that asks something of every meeting is shown meeting by meeting.
  per_meeting boolean not null default false,
  primary key (mandate, code)
);

-- When it is due, as stated by whom. The first is what was mandated; none is ever changed.
create table mandates.due_dates (
  mandate text not null,
  clause text not null,
  version integer not null check (version > 0),
  due_on date,
  due_words jsonb not null,
  stated_by jsonb not null,
  stated_on date,
  source text,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (mandate, clause, version),
  foreign key (mandate, clause) references mandates.clauses
);

-- What has been done under a clause: a page of this site, and of which meeting and phase it is.
create table mandates.evidence (
  mandate text not null,
  clause text not null,
  path text not null,
  kind text not null check (kind in ('document', 'meeting', 'call', 'workshop', 'practice', 'young-people', 'report', 'reply', 'other')),
  title jsonb not null,
  meeting text,
  phase text check (phase in ('before', 'during', 'answered')),
  noted_at timestamptz not null,
  noted_by uuid,
  -- The same page can hold what was heard before a meeting and what was heard during it.
  unique nulls not distinct (mandate, clause, path, meeting, phase),
  foreign key (mandate, clause) references mandates.clauses
);
