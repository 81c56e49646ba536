-- Files made from a version, so that each is made once. What an edition says besides the text (its address, the notice
-- of the body) can change; it is in the hash, and another hash is another edition. Losing a row loses nothing.
create table registry.editions (
  symbol text not null,
  number integer not null,
  language text not null,
  format text not null,
  facts_hash text not null,
  checksum text not null,
  made_at timestamptz not null,
  primary key (symbol, number, language, format, facts_hash),
  foreign key (symbol, number, language) references registry.versions
);

-- For finding the other versions and the newest publication of one document.
create index publications_of on registry.publications (symbol, published_at desc);
