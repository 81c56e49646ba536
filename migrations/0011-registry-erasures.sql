-- A text that had to be erased, by right of whoever wrote it. It is withdrawn too; its words are then nowhere.
create table registry.erasures (
  symbol text primary key references registry.documents,
  ground text not null check (ground in ('asked', 'personal-data', 'law')),
  erased_at timestamptz not null,
  erased_by uuid
);

-- What never changes may lose the words of a document that is being erased, and nothing else, in that transaction.
create or replace function registry.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and exists (
    select from registry.erasures where symbol = current_setting('heed.erasing', true)
  ) then
    return new;
  end if;
  raise exception '% are never changed or removed', tg_table_name;
end $$;
