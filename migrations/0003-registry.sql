create schema registry;

-- A document is known by its symbol for ever. Symbols of other organisations (A/HRC/RES/56/6) have no series or number.
create table registry.documents (
  symbol text primary key,
  body text not null,
  meeting text,
  series text,
  number integer,
  symbol_known boolean not null default true,
  type text not null,
  nature text not null,
  category text,
  original_language text not null,
  registered_at timestamptz not null,
  registered_by uuid
);
create unique index documents_number on registry.documents (body, coalesce(meeting, ''), series, number);
create index documents_meeting on registry.documents (meeting);
create index documents_newest on registry.documents (body, registered_at desc);

-- Who submitted it, and in what capacity (which may be another's: an authority for its State).
create table registry.sources (
  symbol text not null references registry.documents,
  position integer not null,
  organisation text,
  names jsonb not null,
  capacity text not null,
  on_behalf_of jsonb,
  note jsonb,
  primary key (symbol, position)
);

-- Versions never change; what must be put right becomes a new one.
create table registry.versions (
  symbol text not null references registry.documents,
  number integer not null check (number > 0),
  language text not null,
  title text not null,
  content jsonb not null,
  text_hash text not null,
  change text not null check (change in ('original', 'revision', 'correction', 'addition', 'translation')),
  reason text,
  file text,
  file_name text,
  set_aside jsonb not null default '[]',
  made_at timestamptz not null,
  made_by uuid,
  primary key (symbol, number, language)
);

create table registry.publications (
  symbol text not null,
  number integer not null,
  language text not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (symbol, number, language),
  foreign key (symbol, number, language) references registry.versions
);
create index publications_newest on registry.publications (published_at desc);

create table registry.withdrawals (
  symbol text primary key references registry.documents,
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid
);

-- A paper handed in after the deadline is heard by decision of the group, never silently.
create table registry.late_decisions (
  symbol text primary key references registry.documents,
  decision text not null check (decision in ('heard', 'for-information', 'deferred')),
  slot text,
  reason text not null,
  decided_at timestamptz not null,
  decided_by uuid
);

-- The thread from a sentence of a published report back to the passage it rests on; one row a passage.
create table registry.citations (
  citing_symbol text not null,
  citing_number integer not null,
  citing_language text not null,
  citing_block text not null,
  citing_start integer not null,
  citing_end integer not null,
  cited_symbol text not null,
  cited_number integer not null,
  cited_language text not null,
  cited_block text not null,
  cited_start integer not null,
  cited_end integer not null,
  exact text not null,
  primary key (citing_symbol, citing_number, citing_language, citing_block, citing_start,
    cited_symbol, cited_number, cited_language, cited_block, cited_start, cited_end),
  foreign key (citing_symbol, citing_number, citing_language) references registry.versions,
  foreign key (cited_symbol, cited_number, cited_language) references registry.versions
);
create index citations_cited on registry.citations (cited_symbol);

create table registry.series_counters (
  body text not null,
  meeting text not null,
  series text not null,
  last integer not null,
  primary key (body, meeting, series)
);

create function registry.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% are never changed or removed', tg_table_name;
end $$;

create trigger versions_never_change before update or delete on registry.versions
  for each row execute function registry.refuse_change();
create trigger publications_never_change before update or delete on registry.publications
  for each row execute function registry.refuse_change();
create trigger citations_never_change before update or delete on registry.citations
  for each row execute function registry.refuse_change();
create trigger documents_never_go before delete on registry.documents
  for each row execute function registry.refuse_change();
