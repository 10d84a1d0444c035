/**
 * What a host thinks of an application, and what student and host write to each other.
 *
 * Scores of colleagues are seen by whoever has given their own: else the first would lead the others. A policy of a table
 * cannot ask the same table, so functions of the owner do; how many have scored is no secret among colleagues.
 *
 * The name of a colleague is asked for by a function, because nobody is shown the memberships of others.
 */
export const reviews = `
create table review_scores (
  student_id uuid not null,
  application_id uuid not null,
  reviewer_id uuid not null references people,
  scores jsonb not null,
  note text not null,
  scored_at timestamptz(3) not null,
  primary key (student_id, application_id, reviewer_id),
  foreign key (student_id, application_id) references applications
);
create table review_notes (
  student_id uuid not null,
  application_id uuid not null,
  note_id uuid not null,
  author_id uuid not null references people,
  text text not null,
  written_at timestamptz(3) not null,
  primary key (student_id, application_id, note_id),
  foreign key (student_id, application_id) references applications
);
create table application_messages (
  student_id uuid not null,
  application_id uuid not null,
  message_id uuid not null,
  side text not null check (side in ('student', 'host')),
  author_id uuid not null references people,
  text text not null,
  sent_at timestamptz(3) not null,
  primary key (student_id, application_id, message_id),
  foreign key (student_id, application_id) references applications
);

create function is_hosts(of_student uuid, of_application uuid) returns boolean stable
language sql security definer set search_path = pg_catalog, public as $$
  select exists (select from applications a
    join memberships m on m.organisation_id = a.host_organisation_id and m.person_id = famulus_actor()
    join organisations o on o.organisation_id = m.organisation_id and o.kind = 'host'
    where a.student_id = of_student and a.application_id = of_application and a.submitted_at is not null);
$$;
create function has_scored(of_student uuid, of_application uuid) returns boolean stable
language sql security definer set search_path = pg_catalog, public as $$
  select exists (select from review_scores
    where student_id = of_student and application_id = of_application and reviewer_id = famulus_actor());
$$;
create function count_scores(of_student uuid, of_application uuid) returns integer stable
language sql security definer set search_path = pg_catalog, public as $$
  select count(*)::integer from review_scores
  where student_id = of_student and application_id = of_application and is_hosts(of_student, of_application);
$$;
create function name_of_colleague(asked uuid) returns text stable
language sql security definer set search_path = pg_catalog, public as $$
  select coalesce(nullif(p.name, ''), p.email) from people p where p.person_id = asked and exists (
    select from memberships theirs join memberships own using (organisation_id)
    where theirs.person_id = asked and own.person_id = famulus_actor());
$$;
revoke execute on function is_hosts, has_scored, count_scores, name_of_colleague from public;
grant execute on function is_hosts, has_scored, count_scores, name_of_colleague to famulus_app;

alter table review_scores enable row level security;
alter table review_notes enable row level security;
alter table application_messages enable row level security;
grant select, insert, update (scores, note, scored_at) on review_scores to famulus_app;
grant select, insert on review_notes, application_messages to famulus_app;

create policy reviewer on review_scores to famulus_app
  using (reviewer_id = (select famulus_actor()) and is_hosts(student_id, application_id));
create policy who_scored_too on review_scores for select to famulus_app
  using (has_scored(student_id, application_id) and is_hosts(student_id, application_id));
create policy host on review_notes for select to famulus_app using (is_hosts(student_id, application_id));
create policy author on review_notes for insert to famulus_app
  with check (author_id = (select famulus_actor()) and is_hosts(student_id, application_id));
create policy student on application_messages for select to famulus_app
  using (student_id = (select famulus_actor()));
create policy host on application_messages for select to famulus_app using (is_hosts(student_id, application_id));
create policy student_writes on application_messages for insert to famulus_app with check (side = 'student'
  and author_id = (select famulus_actor()) and student_id = (select famulus_actor())
  and exists (select from applications a where a.student_id = application_messages.student_id
    and a.application_id = application_messages.application_id
    and a.submitted_at is not null and a.host_organisation_id is not null));
create policy host_writes on application_messages for insert to famulus_app with check (side = 'host'
  and author_id = (select famulus_actor()) and is_hosts(student_id, application_id));
`
