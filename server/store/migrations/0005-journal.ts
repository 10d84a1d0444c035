/**
 * One chain of events for each application, and its head: without the head, nobody would miss the last event.
 *
 * The head is written by the trigger only. \`journal_head\` locks it until the end of the transaction, so that of two who
 * append at once the second waits and sees the event of the first.
 */
export const journal = `
create table journal_heads (
  student_id uuid not null,
  application_id uuid not null,
  seq integer not null,
  hash text not null,
  primary key (student_id, application_id),
  foreign key (student_id, application_id) references applications
);

create table application_events (
  student_id uuid not null,
  application_id uuid not null,
  seq integer not null check (seq >= 1),
  at timestamptz(3) not null,
  actor_id uuid references people,
  side text not null check (side in ('student', 'home', 'host', 'site', 'clock')),
  move text not null,
  reason text,
  from_state text,
  to_state text,
  facts jsonb not null,
  seen_by text[] not null,
  previous_hash text not null,
  hash text not null,
  primary key (student_id, application_id, seq),
  foreign key (student_id, application_id) references journal_heads,
  check ((actor_id is null) = (side = 'clock'))
);

create function journal_head(of_student uuid, of_application uuid, out seq integer, out hash text)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into journal_heads values (of_student, of_application, 0, repeat('0', 64)) on conflict do nothing;
  select h.seq, h.hash into journal_head.seq, journal_head.hash from journal_heads h
    where h.student_id = of_student and h.application_id = of_application for update;
end $$;

create function continue_journal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update journal_heads h set seq = new.seq, hash = new.hash
    where h.student_id = new.student_id and h.application_id = new.application_id
      and h.seq = new.seq - 1 and h.hash = new.previous_hash;
  if not found then
    raise exception 'event % of application % does not continue its journal', new.seq, new.application_id;
  end if;
  return null;
end $$;

create function refuse_change_of_journal() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only ever appended to: % is refused', tg_op;
end $$;

create trigger continue_journal after insert on application_events
  for each row execute function continue_journal();
create trigger refuse_change before update or delete on application_events
  for each row execute function refuse_change_of_journal();
create trigger refuse_truncate before truncate on application_events
  for each statement execute function refuse_change_of_journal();

revoke execute on function journal_head, continue_journal, refuse_change_of_journal from public;
grant execute on function journal_head to famulus_app;
`
