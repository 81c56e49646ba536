-- The public log: every public event in a chain, so that anyone who kept the newest hash can show that an earlier entry
-- was changed or taken out. The hash is SHA-256 over the hash before it, a line feed, and the entry as it stands here.
create table platform.log (
  event bigint primary key,
  entry text not null,
  hash text not null
);

create trigger log_never_changes before update or delete or truncate on platform.log
  for each statement execute function platform.refuse_change();

create function platform.chain_event(event platform.events) returns void language plpgsql as $$
declare
  former text := coalesce((select hash from platform.log order by platform.log.event desc limit 1), '');
  written text := json_build_object(
    'event', event.id,
    'at', to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'area', event.area,
    'action', event.action,
    'about', event.about,
    'body', event.body,
    'details', event.details
  )::text;
begin
  insert into platform.log (event, entry, hash)
    values (event.id, written, encode(sha256(convert_to(former || E'\n' || written, 'UTF8')), 'hex'));
end
$$;

-- As before (0001), and public events are chained while the lock is held.
create or replace function platform.number_event() returns trigger language plpgsql as $$
declare
  numbered platform.events;
begin
  perform pg_advisory_xact_lock(hashtext('platform.events'));
  insert into platform.events (at, person, area, action, about, body, details, public)
    values (new.at, new.person, new.area, new.action, new.about, new.body, new.details, new.public)
    returning * into numbered;
  if numbered.public then
    perform platform.chain_event(numbered);
  end if;
  delete from platform.unnumbered_events where id = new.id;
  return null;
end
$$;
