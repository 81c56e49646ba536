create schema reports;

create table reports.reports (
  symbol text primary key,
  body text not null,
  meeting text not null unique,
  language text not null,
  -- The version of the record of the meeting that the text was composed from.
  record_symbol text not null,
  composed_at timestamptz not null,
  composed_by uuid,
  -- Entries of the record that somebody took out of the draft, so that composing again leaves them out.
  set_aside text[] not null default '{}'
);

create table reports.paragraphs (
  id uuid primary key default gen_random_uuid(),
  report text not null references reports.reports,
  section text not null,
  position integer not null,
  form text not null check (form in ('numbered', 'continuation', 'dash', 'bullet', 'subheading')),
  -- The entries of the record that it was composed from, so that composing again adds only what is new.
  origins text[] not null default '{}',
  revision integer not null default 1
);
create index paragraphs_place on reports.paragraphs (report, section, position);

create table reports.sentences (
  id uuid primary key default gen_random_uuid(),
  paragraph uuid not null references reports.paragraphs on delete cascade,
  position integer not null,
  text text not null,
  -- Stands on the secretariat's own word, and says so in public.
  secretariat boolean not null default false
);
create index sentences_place on reports.sentences (paragraph, position);

create table reports.evidence (
  sentence uuid not null references reports.sentences on delete cascade,
  anchor jsonb not null,
  added_at timestamptz not null,
  added_by uuid,
  id uuid primary key default gen_random_uuid()
);
create index evidence_sentence on reports.evidence (sentence);

-- Every text a paragraph has had, with its author.
create table reports.revisions (
  paragraph uuid not null,
  revision integer not null,
  text text not null,
  revised_at timestamptz not null,
  revised_by uuid,
  primary key (paragraph, revision)
);

create table reports.issues (
  report text not null references reports.reports,
  version integer not null,
  language text not null,
  reason text,
  issued_at timestamptz not null,
  issued_by uuid,
  primary key (report, version)
);

-- What the group did with an issued report: noted it or adopted it, as its practice is.
create table reports.receptions (
  report text not null,
  version integer not null,
  kind text not null check (kind in ('noted', 'adopted')),
  ground text not null,
  received_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (report, version),
  foreign key (report, version) references reports.issues
);
