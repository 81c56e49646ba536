create schema meetings;

create table meetings.agenda_items (
  meeting text not null,
  number integer not null,
  title jsonb not null,
  primary key (meeting, number)
);

create table meetings.item_documents (
  meeting text not null,
  item integer not null,
  symbol text not null,
  position integer not null,
  primary key (meeting, item, symbol),
  foreign key (meeting, item) references meetings.agenda_items
);

create table meetings.agenda_changes (
  meeting text not null,
  number integer not null,
  text text not null,
  reason text,
  documents text[] not null default '{}',
  primary key (meeting, number)
);

create table meetings.agenda_adoptions (
  meeting text primary key,
  adopted_at timestamptz not null,
  adopted_by uuid
);

create table meetings.presentations (
  meeting text not null,
  number integer not null,
  item integer not null,
  symbol text not null,
  presenter text,
  from_floor boolean not null default false,
  primary key (meeting, number),
  unique (meeting, symbol),
  foreign key (meeting, item) references meetings.agenda_items
);

create table meetings.interventions (
  meeting text not null,
  number integer not null,
  item integer not null,
  speaker text not null,
  on_behalf_of text,
  kind text not null,
  documents text[] not null default '{}',
  answers integer,
  text text not null,
  primary key (meeting, number),
  foreign key (meeting, item) references meetings.agenda_items,
  foreign key (meeting, answers) references meetings.interventions
);

create table meetings.outcomes (
  meeting text not null,
  number integer not null,
  actor text not null,
  verb text not null,
  addressee text,
  text text not null,
  owner text,
  due date,
  due_words text,
  arose_from integer[] not null default '{}',
  primary key (meeting, number)
);
