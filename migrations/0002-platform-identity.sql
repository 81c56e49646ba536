-- Adults who work for a body. Nobody needs an account to read, and no child can have one.
create table platform.persons (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  name text not null default '',
  created_at timestamptz not null,
  -- The last time; until somebody has, each start of the program prints a link.
  signed_in_at timestamptz
);
create unique index persons_email on platform.persons (lower(email));

create table platform.grants (
  person uuid not null references platform.persons,
  role text not null check (role in ('operator', 'secretariat', 'chair', 'rapporteur')),
  body text not null,
  granted_at timestamptz not null,
  primary key (person, role, body)
);

-- Only hashes of secrets are kept: whoever reads the tables or a backup cannot sign in with what they find.
create table platform.sign_in_links (
  hash text primary key,
  person uuid not null references platform.persons,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table platform.sessions (
  hash text primary key,
  person uuid not null references platform.persons,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on platform.sessions (person);
