create schema platform;

-- T-10. What was done: written once, in the transaction of the act itself, and never changed.
create table platform.events (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person uuid,
  area text not null,
  action text not null,
  about text not null,
  body text,
  details jsonb not null default '{}',
  public boolean not null
);

create index events_about on platform.events (about, id);
create index events_body on platform.events (body, id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end
$$;

create trigger events_never_change before update or delete or truncate on platform.events
  for each statement execute function platform.refuse_change();

-- Events of transactions that are still open; at commit each moves to platform.events. A number drawn earlier could
-- appear after a higher one that others have seen, and whoever remembers "seen up to here" would miss it. Numbers are
-- therefore drawn at the very end, one transaction at a time, so that they appear in their order; and no lock is held
-- while an act is at work.
create unlogged table platform.unnumbered_events (like platform.events including defaults);
alter table platform.unnumbered_events alter column id add generated always as identity;
alter table platform.unnumbered_events add primary key (id);

create function platform.number_event() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('platform.events'));
  insert into platform.events (at, person, area, action, about, body, details, public)
    values (new.at, new.person, new.area, new.action, new.about, new.body, new.details, new.public);
  delete from platform.unnumbered_events where id = new.id;
  return null;
end
$$;

create constraint trigger numbered_at_commit after insert on platform.unnumbered_events
  deferrable initially deferred for each row execute function platform.number_event();
