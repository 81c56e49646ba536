-- A report of a meeting, of a consultation, of a year to the parent body, or of a whole cycle. `occasion` names it at the
-- desk: the symbol of the meeting, or one of its own.
alter table reports.reports rename column meeting to occasion;
alter table reports.reports
  add column meeting text unique,
  add column template text not null default 'meeting'
    check (template in ('meeting', 'consultation', 'annual', 'final')),
  -- Of a meeting the title is computed; of the others it is kept.
  add column titles jsonb,
  -- What an annual or a final report covers.
  add column period_from date,
  add column period_to date,
  -- The clause under which it is made, and the one under which its editions in plain words are.
  add column mandate text,
  add column clause text,
  add column plain_clause text,
  alter column record_symbol drop not null;
update reports.reports set meeting = occasion;
alter table reports.reports
  alter column template drop default,
  add check ((template = 'meeting') = (meeting is not null)),
  add check ((template = 'meeting') = (titles is null)),
  add check ((template in ('annual', 'final')) = (period_from is not null)),
  add check ((period_from is null) = (period_to is null)),
  add check (period_from <= period_to),
  add check (mandate is not null or (clause is null and plain_clause is null));
create index reports_body on reports.reports (body);

-- An edition in plain words for some readers, with texts of its own.
create table reports.plain_editions (
  id uuid primary key default gen_random_uuid(),
  report text not null references reports.reports,
  readers text not null check (readers in ('10-12', '13-17', 'easy-to-read')),
  language text not null,
  title text not null,
  -- Words that are hard and must stay, each with what it means.
  glossary jsonb not null default '[]',
  -- The group that read it and said that it is clear; never the name of a child.
  checked_by text not null default '',
  revision integer not null default 1,
  made_at timestamptz not null,
  made_by uuid,
  unique (report, readers, language)
);
create table reports.plain_paragraphs (
  id uuid primary key default gen_random_uuid(),
  edition uuid not null references reports.plain_editions,
  position integer not null,
  form text not null check (form in ('heading', 'paragraph')),
  text text not null,
  -- The paragraphs of the official draft that it tells, each as it read then; they may change or go, which the check finds.
  tells jsonb not null default '[]',
  revision integer not null default 1
);
create index plain_paragraphs_place on reports.plain_paragraphs (edition, position);

-- A plain edition as it was issued, with the version of the report that it tells.
create table reports.plain_issues (
  edition uuid not null references reports.plain_editions,
  version integer not null,
  symbol text not null,
  symbol_version integer not null,
  issued_at timestamptz not null,
  primary key (edition, symbol, symbol_version)
);
create index plain_issues_symbol on reports.plain_issues (symbol);

-- Issued without an edition for children, by whose decision and why: shown to readers.
create table reports.exceptions (
  report text not null,
  version integer not null,
  reason text not null,
  decided_by text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (report, version),
  foreign key (report, version) references reports.issues
);
