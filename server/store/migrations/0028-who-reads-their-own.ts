/**
 * \`famulus_self\` is who the server is while it reads to somebody what is theirs: it sees no row of anybody else, whatever
 * the person is besides, and changes nothing. Each of its policies is one comparison, where those of \`famulus_app\` also ask
 * for school, host and site: as PostgreSQL sets all of them up for every statement, that took longer than what was asked.
 */
export const whoReadsTheirOwn = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'famulus_self') then
    create role famulus_self nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  grant famulus_self to current_user;
exception when insufficient_privilege then
  if not pg_has_role('famulus_self', 'member') then raise; end if;
end $$;
grant usage on schema public to famulus_self;

grant select on institutions, organisations, programme_versions, clock_freezes, host_terms, people, applications,
  application_answers, application_snapshots, application_papers, skipped_papers, documents, application_events, letters,
  endorsement_links, school_verifications to famulus_self;

create policy self_everybody on programme_versions for select to famulus_self using (true);
create policy self_everybody on host_terms for select to famulus_self using (true);
create policy self on people for select to famulus_self using (person_id = (select famulus_actor()));
create policy self on application_events for select to famulus_self
  using (student_id = (select famulus_actor()) and 'student' = any (seen_by));
${[
  'applications',
  'application_answers',
  'application_snapshots',
  'application_papers',
  'skipped_papers',
  'documents',
  'letters',
  'endorsement_links',
  'school_verifications',
]
  .map(
    (table) =>
      `create policy self on ${table} for select to famulus_self using (student_id = (select famulus_actor()));`,
  )
  .join('\n')}
`
