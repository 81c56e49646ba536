-- A text that was handed in at the desk and waits for somebody to check it, as it was read: what is registered is what
-- was checked. Known by its file, so that a form never has to name one.
create table registry.handed_in (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  meeting text,
  -- The document that it is to be a new version of; null where it is to be a document of its own.
  symbol text references registry.documents,
  file text not null,
  file_name text not null,
  reading jsonb not null,
  handed_in_at timestamptz not null,
  handed_in_by uuid
);
create index handed_in_newest on registry.handed_in (body, handed_in_at desc);

-- What became of a text that was handed in. The key makes sure that a form sent twice registers once.
create table registry.taken_in (
  handed_in uuid primary key,
  symbol text not null,
  number integer not null,
  taken_in_at timestamptz not null
);

-- Tells whoever hands in a file that it is in the register already.
create index versions_file on registry.versions (file) where file is not null;
