create schema youth;

-- A consultation of young people, prepared by a facilitator. Everything in this schema is about the consultation; of a
-- child there is nothing but counts by age band.
create table youth.consultations (
  symbol text primary key,
  body text not null,
  number integer not null,
  meeting text,
  mandate text,
  clause text,
  titles jsonb not null,
  purpose jsonb not null,
  -- Declared before anything opens: who will listen, what can change, when an answer comes.
  audience jsonb not null default '{}',
  influence jsonb not null default '{}',
  answer_by date,
  languages text[] not null,
  bands text[] not null,
  prepared_at timestamptz not null,
  prepared_by uuid,
  unique (body, number)
);

-- The nine requirements of General Comment No. 12 (2009), paragraph 134: how each is met, and who says so.
create table youth.gates (
  consultation text not null references youth.consultations,
  requirement integer not null check (requirement between 1 and 9),
  how text not null check (length(how) >= 20),
  met_at timestamptz not null,
  met_by uuid,
  primary key (consultation, requirement)
);

-- A statement to agree or disagree with, pictures to choose from, or dots to share out; in one of the two phases.
create table youth.questions (
  consultation text not null references youth.consultations,
  phase text not null check (phase in ('before', 'during')),
  number integer not null,
  kind text not null check (kind in ('statement', 'pictures', 'dots')),
  -- The names of the choices, in order; for pictures the names of drawings that ship with Heed.
  choices text[] not null,
  primary key (consultation, phase, number)
);

-- The wording for one age band in one language, written or translated by staff.
create table youth.wordings (
  consultation text not null,
  phase text not null,
  number integer not null,
  band text not null check (band in ('10-12', '13-15', '16-17')),
  language text not null,
  text text not null,
  choices jsonb not null,
  primary key (consultation, phase, number, band, language),
  foreign key (consultation, phase, number) references youth.questions
);

create table youth.openings (
  consultation text not null references youth.consultations,
  phase text not null check (phase in ('before', 'during')),
  opened_at timestamptz not null,
  opened_by uuid,
  primary key (consultation, phase)
);
create table youth.closings (
  consultation text not null,
  phase text not null,
  closed_at timestamptz not null,
  closed_by uuid,
  primary key (consultation, phase),
  foreign key (consultation, phase) references youth.openings
);

-- T-39. Nothing opens with a gate unmet, whoever asks: also not a program with an error in it.
create function youth.refuse_unready() returns trigger language plpgsql as $$
declare
  prepared youth.consultations;
begin
  select * into prepared from youth.consultations where symbol = new.consultation;
  if (select count(*) from youth.gates where consultation = new.consultation) < 9 then
    raise exception 'a requirement of General Comment No. 12 is not met';
  end if;
  if not (prepared.audience ?& prepared.languages and prepared.influence ?& prepared.languages)
    or prepared.answer_by is null then
    raise exception 'audience, influence and the date of the answer are declared first';
  end if;
  if new.phase = 'during' and prepared.meeting is null then
    raise exception 'nothing is asked during a meeting that is not named';
  end if;
  if not exists (select from youth.questions where consultation = new.consultation and phase = new.phase) then
    raise exception 'there are no questions';
  end if;
  if exists (
    select from youth.questions question, unnest(prepared.bands) asked_band, unnest(prepared.languages) asked_language
    where question.consultation = new.consultation and question.phase = new.phase
      and not exists (
        select from youth.wordings wording
        where wording.consultation = new.consultation and wording.phase = new.phase
          and wording.number = question.number
          and wording.band = asked_band and wording.language = asked_language
      )
  ) then
    raise exception 'a question lacks its wording for a band in a language';
  end if;
  return new;
end $$;
create trigger openings_are_ready before insert on youth.openings
  for each row execute function youth.refuse_unready();

-- A group as its facilitator describes it, and what it chose to tell about itself, from fixed lists.
create table youth.groups (
  id uuid primary key default gen_random_uuid(),
  consultation text not null,
  phase text not null,
  band text not null check (band in ('10-12', '13-15', '16-17')),
  language text not null,
  name text not null,
  told text[] not null default '{}',
  size integer not null check (size between 1 and 40),
  made_at timestamptz not null,
  made_by uuid,
  foreign key (consultation, phase) references youth.openings
);

-- T-36. Slips that are not spent yet, by a keyed hash of their code; the key is not in the database. A spent slip is
-- gone: no row, no time, no trace.
create table youth.slips (
  hash text primary key,
  group_id uuid not null references youth.groups
);
create index slips_group on youth.slips (group_id);

-- All that is kept of what young people answer: how many took part, and how many chose what. There are no sheets, and
-- nothing has a time. The rows are made, with nothing in them, when a phase is opened.
create table youth.turnouts (
  consultation text not null,
  phase text not null,
  band text not null,
  children integer not null default 0 check (children >= 0),
  primary key (consultation, phase, band),
  foreign key (consultation, phase) references youth.openings
);
create table youth.counts (
  consultation text not null,
  phase text not null,
  number integer not null,
  band text not null,
  choice text not null,
  count integer not null default 0 check (count >= 0),
  primary key (consultation, phase, number, band, choice),
  foreign key (consultation, phase, number) references youth.questions,
  foreign key (consultation, phase, band) references youth.turnouts
);

-- After closing nothing is counted, and nothing counted is ever lowered or taken out.
create function youth.refuse_late_count() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or exists (
    select from youth.closings where consultation = new.consultation and phase = new.phase
  ) then
    raise exception 'after closing nothing is counted';
  end if;
  return new;
end $$;
create trigger turnouts_are_in_time before insert or update or delete on youth.turnouts
  for each row execute function youth.refuse_late_count();
create trigger counts_are_in_time before insert or update or delete on youth.counts
  for each row execute function youth.refuse_late_count();

-- The main messages as people wrote them down after reading the counts, in official words and in words for children.
create table youth.messages (
  consultation text not null references youth.consultations,
  phase text not null,
  number integer not null,
  text jsonb not null,
  child_text jsonb not null,
  -- The questions that it rests on.
  questions integer[] not null,
  primary key (consultation, phase, number)
);

create table youth.results (
  consultation text not null,
  phase text not null,
  symbol text not null unique,
  -- How the groups could object to how they were understood.
  checked_with text not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (consultation, phase),
  foreign key (consultation, phase) references youth.closings
);
