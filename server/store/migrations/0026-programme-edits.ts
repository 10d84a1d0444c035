/**
 * What a host makes of its programme: versions of its own, which come before the catalogue's, and who made each of them.
 * A version is named by its content and the version before it, so that no edit is changed or left out unnoticed.
 */
export const programmeEdits = `
alter table programme_versions add column edition integer not null default 0 check (edition >= 0);
create unique index programme_versions_by_edition on programme_versions (programme_id, edition) where edition > 0;

create table programme_edits (
  host_organisation_id uuid not null,
  programme_id text not null,
  edition integer not null check (edition >= 1),
  version text not null,
  previous_version text not null,
  person_id uuid not null references people,
  at timestamptz(3) not null,
  primary key (programme_id, edition),
  foreign key (host_organisation_id, programme_id) references host_terms,
  foreign key (programme_id, version) references programme_versions,
  foreign key (programme_id, previous_version) references programme_versions
);

alter table programme_versions enable row level security;
alter table programme_edits enable row level security;
grant insert on programme_versions to famulus_app;
grant select, insert on programme_edits to famulus_app;
create policy everybody on programme_versions for select to famulus_app using (true);
create policy who_administers_its_host on programme_versions for insert to famulus_app with check (edition >= 1 and exists (
  select from host_terms t join my_organisations m on m.organisation_id = t.host_organisation_id
  where m.kind = 'host' and m.role = 'admin' and t.programme_id = programme_versions.programme_id));
create policy host on programme_edits for select to famulus_app using (host_organisation_id in (
  select organisation_id from my_organisations where kind = 'host'));
create policy who_administers on programme_edits for insert to famulus_app
  with check (person_id = (select famulus_actor()) and host_organisation_id in (
    select organisation_id from my_organisations where kind = 'host' and role = 'admin'));

create trigger refuse_change before update or delete on programme_edits
  for each row execute function refuse_change_of_journal();
create trigger refuse_truncate before truncate on programme_edits
  for each statement execute function refuse_change_of_journal();
`
