create schema people;

create table people.organisations (
  id text primary key,
  names jsonb not null,
  short_names jsonb,
  category text not null
);

-- Who takes part in a meeting. A delegation that spoke without its delegate being named has no name here.
create table people.participants (
  meeting text not null,
  id text not null,
  organisation text not null references people.organisations,
  name text,
  honorific text,
  role text not null,
  function jsonb,
  presided boolean not null default false,
  note text,
  primary key (meeting, id)
);
