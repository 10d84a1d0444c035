import { roleOfOurs } from './role.ts'

/**
 * \`famulus_self\` is who the server is while it reads to somebody what is theirs: it sees no row of anybody else, whatever
 * the person is besides, and changes nothing. Each of its policies is one comparison, where those of \`famulus_app\` also ask
 * for school, host and site: as PostgreSQL sets all of them up for every statement, that took longer than what was asked.
 */
export const whoReadsTheirOwn = `${roleOfOurs('famulus_self')}
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
