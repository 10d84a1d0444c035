/**
 * What a student reports to the home school, and everything that either side did with it. The host reads none of it. Events
 * are only added; a member of the school who opens an incident leaves one, so that the student sees who read it.
 * `student` and `host`: names as they were, because a school without an application of theirs sees neither.
 */
export const incidents = `
create table incidents (
  student_id uuid not null references people,
  incident_id uuid not null,
  stay_id uuid not null,
  organisation_id uuid not null references organisations,
  student text not null,
  host text not null,
  kind text not null check (kind in ('exposure', 'patient-safety', 'own-safety', 'mistreatment', 'beyond-competence', 'other')),
  urgency text not null check (urgency in ('now', 'soon')),
  happened_on date not null,
  told text not null check (length(told) between 1 and 4000),
  done text not null check (length(done) <= 2000),
  wish text not null check (length(wish) <= 1000),
  reported_at timestamptz(3) not null,
  state text not null check (state in ('reported', 'acknowledged', 'closed')),
  level text not null check (level in ('desk', 'admins', 'site')),
  due_at timestamptz(3),
  primary key (student_id, incident_id)
);
create index incidents_of_school on incidents (organisation_id, reported_at desc);
create index incidents_due on incidents (due_at) where due_at is not null;
create table incident_events (
  student_id uuid not null,
  incident_id uuid not null,
  event_id uuid not null,
  at timestamptz(3) not null,
  side text not null check (side in ('student', 'school', 'clock')),
  actor_id uuid references people,
  move text not null check (move in ('report', 'read', 'note', 'acknowledge', 'close', 'reopen', 'escalate')),
  text text not null check (length(text) <= 2000),
  primary key (student_id, incident_id, event_id),
  foreign key (student_id, incident_id) references incidents
);

alter table incidents enable row level security;
alter table incident_events enable row level security;
grant select, insert, update (state, level, due_at) on incidents to famulus_app;
grant select, insert on incident_events to famulus_app;
create policy student on incidents to famulus_app using (student_id = (select famulus_actor()));
create policy home on incidents for select to famulus_app using (organisation_id in (
  select organisation_id from my_organisations where kind = 'home'));
create policy home_moves on incidents for update to famulus_app using (organisation_id in (
  select organisation_id from my_organisations where kind = 'home'));
create policy student on incident_events for select to famulus_app using (student_id = (select famulus_actor()));
create policy student_adds on incident_events for insert to famulus_app
  with check (student_id = (select famulus_actor()) and actor_id = student_id and side = 'student');
create policy home on incident_events for select to famulus_app using (exists (
  select from incidents i join my_organisations m using (organisation_id)
  where m.kind = 'home' and i.student_id = incident_events.student_id and i.incident_id = incident_events.incident_id));
create policy home_adds on incident_events for insert to famulus_app
  with check (actor_id = (select famulus_actor()) and side = 'school' and exists (
    select from incidents i join my_organisations m using (organisation_id)
    where m.kind = 'home' and i.student_id = incident_events.student_id and i.incident_id = incident_events.incident_id));
`
