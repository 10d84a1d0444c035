import { roleOfOurs } from './role.ts'

/**
 * \`famulus_host_desk\` and \`famulus_home_desk\` are who the server is while it shows a member what their organisation has
 * before it. As with \`famulus_self\`, each policy is one comparison; two roles, because PostgreSQL would join what one of
 * them sees with an \`or\`, for which it has no index. \`famulus.desk\` is set together with the actor, from their
 * membership in an organisation of that kind. From a host,
 * who applied is held back as from \`famulus_app\`; a school is held back nobody.
 *
 * The indexes hold only what the organisation sees, so that a queue is counted without its table.
 */
export const desks = `
create function famulus_desk() returns uuid stable language sql
  return nullif(current_setting('famulus.desk', true), '')::uuid;

drop index applications_of_host;
drop index applications_of_home;
${desk('host', 'submitted_at', 'and not (a.is_blind and hides_student(a.student_id, a.application_id))')}
${desk('home', 'endorsement_requested_at')}
`

function desk(kind: 'host' | 'home', shownAt: string, andShown = ''): string {
  const role = `famulus_${kind}_desk`
  return `${roleOfOurs(role)}
grant select on organisations, clock_freezes, memberships, people, applications to ${role};
grant execute on function hides_student to ${role};
create policy ${kind}_desk on applications for select to ${role}
  using (${shownAt} is not null and ${kind}_organisation_id = (select famulus_desk()));
create policy ${kind}_desk on memberships for select to ${role} using (person_id = (select famulus_actor()));
create policy ${kind}_desk on people for select to ${role} using (exists (
  select from applications a where a.student_id = person_id ${andShown} offset 0));
create index applications_of_${kind} on applications (${kind}_organisation_id, state, state_since)
  where ${shownAt} is not null;`
}
