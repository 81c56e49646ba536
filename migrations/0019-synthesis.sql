create schema synthesis;

-- Whether these words stand anywhere in the text of a version, letter for letter.
create function synthesis.stands_in(content jsonb, words text) returns boolean
language sql immutable strict parallel safe as $$
  select words <> '' and exists (
    select from (values
      ('$.blocks[*].text'::jsonpath), ('$.blocks[*].alternative'), ('$.blocks[*].caption'),
      ('$.blocks[*].rows[*][*].paragraphs[*].text'), ('$.notes[*].paragraphs[*].text')
    ) place (path), jsonb_path_query(content, path) as found (text)
    where strpos(found.text #>> '{}', words) > 0
  )
$$;

-- What a person says of a passage: that it names a risk, a practice, a gap or a recommendation, and about what.
create table synthesis.labels (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  symbol text not null references registry.documents,
  version integer not null,
  language text not null,
  block text not null,
  start integer not null,
  "end" integer not null,
  anchor jsonb not null,
  kind text not null check (kind in ('risk', 'practice', 'gap', 'recommendation')),
  themes text[] not null,
  -- Only where the passage speaks for another region than its document, or as whom it speaks where the document speaks
  -- for many. What is null is as the voice of the document has it, today.
  region text,
  stakeholder text,
  models text[] not null default '{}',
  addressee text,
  made_at timestamptz not null,
  made_by uuid,
  -- One passage is one risk, however many people say so.
  unique (symbol, version, language, block, start, "end", kind),
  -- Business models are asked for with every risk, and to whom with every recommendation.
  check (kind <> 'risk' or (cardinality(models) > 0 and cardinality(themes) > 0)),
  check ((kind = 'recommendation') = (addressee is not null))
);
create index labels_body on synthesis.labels (body, kind);

-- What follows from several passages, in one sentence.
create table synthesis.findings (
  id uuid primary key default gen_random_uuid(),
  body text not null,
  number integer not null,
  kind text not null check (kind in ('risk', 'practice', 'gap', 'recommendation')),
  texts jsonb not null,
  themes text[] not null default '{}',
  addressee text,
  made_at timestamptz not null,
  made_by uuid,
  unique (body, number),
  check ((kind = 'recommendation') = (addressee is not null))
);
create table synthesis.evidence (
  finding uuid not null references synthesis.findings,
  label uuid not null references synthesis.labels,
  stance text not null check (stance in ('for', 'against')),
  primary key (finding, label)
);
create index evidence_label on synthesis.evidence (label);
create table synthesis.publications (
  finding uuid primary key references synthesis.findings,
  published_at timestamptz not null,
  published_by uuid
);

-- Every label with who says it and from where, and whether it stands: it counts while the public can read its document
-- and its exact words still stand in the newest public version of its language. T-41: what is counted and what is shown
-- is decided here and nowhere else.
create view synthesis.said as
select
  label.id, label.body, label.symbol, label.version, label.language, label.block, label.start,
  -- The words of a document that was withdrawn are shown nowhere.
  case when withdrawal.symbol is null then label.anchor else label.anchor || '{"exact": ""}' end as anchor,
  label.anchor ->> 'hash' as words,
  label.kind, label.themes, label.models, label.addressee, label.made_at,
  voice.channel,
  case when voice.channel = 'young-people' then 'children' else coalesce(voice.stakeholder, label.stakeholder) end
    as stakeholder,
  coalesce(label.region, voice.region) as region,
  case
    when withdrawal.symbol is not null then false
    when newer.number is null then label.anchor ->> 'exact' <> ''
    else (
      select synthesis.stands_in(version.content, label.anchor ->> 'exact')
      from registry.versions version
      where version.symbol = newer.symbol and version.number = newer.number and version.language = newer.language
    )
  end as stands
from synthesis.labels label
left join voices.voices voice on voice.symbol = label.symbol
left join registry.withdrawals withdrawal on withdrawal.symbol = label.symbol
left join (
  select publication.* from registry.publications publication
  where not exists (
    select from registry.publications later
    where later.symbol = publication.symbol and later.language = publication.language
      and later.number > publication.number
  )
) newer on newer.symbol = label.symbol and newer.language = label.language and newer.number > label.version;
