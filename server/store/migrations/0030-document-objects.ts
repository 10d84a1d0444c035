/**
 * Where the sealed content of a paper lies, if not in `document_chunks`: as one object in a bucket, its chunks one behind
 * the other. Its name is of no one else ever, so that to erase an object can never take a content that lies there anew.
 *
 * What is to be erased is written down by the database itself, whoever deletes and by whatever cascade. It is also
 * written down before an object is put, and taken back with the row that names it: one that nobody came to name is
 * erased, too. `erasing`: its time has come, and no row may name it any more.
 */
export const documentObjects = `
create table document_objects (
  student_id uuid not null,
  document_id uuid not null,
  bucket text not null,
  object_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  moved_at timestamptz(3) not null,
  primary key (student_id, document_id),
  foreign key (student_id, document_id) references document_keys on delete cascade
);
create table object_erasures (
  bucket text not null,
  object_name text not null,
  due_at timestamptz(3) not null,
  erasing boolean not null default false,
  primary key (bucket, object_name)
);
create index object_erasures_due on object_erasures (due_at);

create function erase_object() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into object_erasures (bucket, object_name, due_at) values (old.bucket, old.object_name, now());
  return null;
end $$;
create trigger erase_object after delete on document_objects for each row execute function erase_object();

alter table document_objects enable row level security;
alter table object_erasures enable row level security;
grant select on document_objects to famulus_app;
create policy student on document_objects to famulus_app using (student_id = (select famulus_actor()));
create policy whom_it_is_shared_with on document_objects for select to famulus_app using (exists (
  select from documents d where d.student_id = document_objects.student_id
    and d.document_id = document_objects.document_id));
`
