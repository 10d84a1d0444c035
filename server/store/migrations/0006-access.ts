/**
 * Who sees which rows when a query forgets its WHERE. \`famulus.actor\` is the person the server works for; where it is
 * not set, nobody is asking, and there is nothing to see.
 *
 * Reference tables (institutions, organisations, programmes, offerings) are for everybody. The site's people see how
 * applications go, never what was submitted and no document.
 *
 * \`(select …)\` around the function makes PostgreSQL ask once for a query, not once for a row.
 */
export const access = `
create function famulus_actor() returns uuid stable language sql
  return nullif(current_setting('famulus.actor', true), '')::uuid;

create view my_organisations with (security_invoker = true) as
  select m.organisation_id, o.kind, m.role from memberships m join organisations o using (organisation_id)
  where m.person_id = (select famulus_actor());

grant select on my_organisations, institutions, institution_domains, organisations, programme_versions, offerings
  to famulus_app;

alter table people enable row level security;
alter table memberships enable row level security;
alter table applications enable row level security;
alter table application_snapshots enable row level security;
alter table seats enable row level security;
alter table documents enable row level security;
alter table document_shares enable row level security;
alter table journal_heads enable row level security;
alter table application_events enable row level security;

grant select on people, memberships to famulus_app;
grant update (name) on people to famulus_app;
create policy themselves on people to famulus_app using (person_id = (select famulus_actor()));
create policy whoever_applied on people for select to famulus_app
  using (exists (select from applications where student_id = person_id));
create policy their_own on memberships for select to famulus_app using (person_id = (select famulus_actor()));

grant select, insert on applications to famulus_app;
grant update (programme_version, state, state_since, due_at, starts_on, ends_on, wishes, home_organisation_id,
  endorsement_requested_at, submitted_at, health_shared_at) on applications to famulus_app;
create policy student on applications to famulus_app using (student_id = (select famulus_actor()));
create policy home_sees on applications for select to famulus_app using (endorsement_requested_at is not null
  and home_organisation_id in (select organisation_id from my_organisations where kind = 'home'));
create policy home_moves on applications for update to famulus_app using (endorsement_requested_at is not null
  and home_organisation_id in (select organisation_id from my_organisations where kind = 'home'));
create policy host_sees on applications for select to famulus_app using (submitted_at is not null
  and host_organisation_id in (select organisation_id from my_organisations where kind = 'host'));
create policy host_moves on applications for update to famulus_app using (submitted_at is not null
  and host_organisation_id in (select organisation_id from my_organisations where kind = 'host'));
create policy site on applications for select to famulus_app
  using (exists (select from my_organisations where kind = 'site'));

grant select, insert on application_snapshots to famulus_app;
create policy student on application_snapshots to famulus_app using (student_id = (select famulus_actor()));
create policy home_and_host on application_snapshots for select to famulus_app using (exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and part = 'answers'
        and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null
        and (part = 'answers' or a.health_shared_at is not null))
  where a.student_id = application_snapshots.student_id
    and a.application_id = application_snapshots.application_id));

grant select on seats to famulus_app;
grant update (student_id, application_id, held_until) on seats to famulus_app;
create policy student on seats for select to famulus_app using (student_id = (select famulus_actor()));
create policy host on seats to famulus_app using (offering_id in (
  select offering_id from offerings join my_organisations on organisation_id = host_organisation_id
  where kind = 'host'));

grant select, insert, delete on documents to famulus_app;
create policy student on documents to famulus_app using (student_id = (select famulus_actor()));
create policy whom_it_is_shared_with on documents for select to famulus_app using (exists (
  select from document_shares s join my_organisations m using (organisation_id)
  where s.student_id = documents.student_id and s.document_id = documents.document_id
    and s.revoked_at is null and m.kind <> 'site'));

grant select, insert, delete, update (revoked_at) on document_shares to famulus_app;
create policy student on document_shares to famulus_app using (student_id = (select famulus_actor()));
create policy whom_it_is_shared_with on document_shares for select to famulus_app using (revoked_at is null
  and organisation_id in (select organisation_id from my_organisations where kind <> 'site'));

grant select, insert on application_events to famulus_app;
create policy who_may_see on application_events for select to famulus_app using (
  ('student' = any (seen_by) and student_id = (select famulus_actor()))
  or exists (select from applications a join my_organisations m on m.kind = any (seen_by)
    where a.student_id = application_events.student_id and a.application_id = application_events.application_id
      and ((m.kind = 'home' and m.organisation_id = a.home_organisation_id and at >= a.endorsement_requested_at)
        or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and at >= a.submitted_at)
        or m.kind = 'site')));
create policy who_may_append on application_events for insert to famulus_app with check (
  actor_id = (select famulus_actor()) and exists (select from applications a
    where a.student_id = application_events.student_id and a.application_id = application_events.application_id));
`
