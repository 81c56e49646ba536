create schema voices;

-- As whom, from where and how a document speaks, where it answers a call or records a workshop or young people. One that
-- speaks for many (a workshop) has no stakeholder of its own: each of its passages says whose it is.
create table voices.voices (
  symbol text primary key references registry.documents,
  body text not null,
  stakeholder text,
  region text,
  channel text not null check (channel in ('answer', 'workshop', 'young-people')),
  -- The call, the workshop or the consultation of young people that it came from.
  occasion text not null
);
create index voices_body on voices.voices (body, channel);
