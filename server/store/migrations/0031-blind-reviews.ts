/**
 * Applications that a host reviews blind. Whether one is, is written when it is submitted, from the host's terms of that
 * day, and by a trigger: nobody who reviews may change it, and terms that are changed later open nothing.
 *
 * \`hides_student\` is asked by every policy through which a host would learn who applied. It hides from each member of
 * the host by themselves, until they have scored, revealed the student or the place was offered; who also works for the
 * student's school, which knows its students, is hidden nothing.
 *
 * \`a.is_blind and …\` before the function: for all other applications nothing is asked.
 *
 * \`shown_blind\` is what there is to review, a list of what is shown and not of what is left out. What the student wrote
 * is shown without their name, addresses and numbers, as far as a pattern finds them.
 */
export const blindReviews = `
alter table applications add column is_blind boolean not null default false;

create table blind_reveals (
  student_id uuid not null,
  application_id uuid not null,
  person_id uuid not null references people,
  reason text not null check (char_length(reason) between 1 and 500),
  revealed_at timestamptz(3) not null,
  primary key (student_id, application_id, person_id),
  foreign key (student_id, application_id) references applications
);

create function keep_whether_blind() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    new.is_blind := false;
  end if;
  if new.submitted_at is not null and (tg_op = 'INSERT' or old.submitted_at is null) then
    new.is_blind := coalesce((select (terms ->> 'isBlind')::boolean from host_terms t
      where t.host_organisation_id = new.host_organisation_id and t.programme_id = new.programme_id), false);
  end if;
  return new;
end $$;
create trigger keep_whether_blind before insert or update of submitted_at on applications
  for each row execute function keep_whether_blind();

create function hides_student(of_student uuid, of_application uuid) returns boolean stable
language sql security definer set search_path = pg_catalog, public as $$
  select exists (select from applications a
    where a.student_id = of_student and a.application_id = of_application and a.is_blind
      and a.submitted_at is not null and a.student_id <> famulus_actor()
      and a.state not in ('offered', 'conditional_offer', 'accepted', 'onboarding', 'confirmed', 'active', 'interrupted',
        'completed')
      and exists (select from memberships m join organisations o using (organisation_id)
        where m.person_id = famulus_actor() and m.organisation_id = a.host_organisation_id and o.kind = 'host')
      and not exists (select from review_scores s where s.student_id = a.student_id
        and s.application_id = a.application_id and s.reviewer_id = famulus_actor())
      and not exists (select from blind_reveals r where r.student_id = a.student_id
        and r.application_id = a.application_id and r.person_id = famulus_actor())
      and not exists (select from memberships m where m.person_id = famulus_actor()
        and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null));
$$;

create function without_identity(written text, of_student uuid) returns text stable
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  shown text := written;
  word text;
  pattern text;
begin
  shown := regexp_replace(shown, '(https?://|www\\.)\\S+', '▒▒▒', 'gi');
  shown := regexp_replace(shown, '\\S+@\\S+', '▒▒▒', 'g');
  shown := regexp_replace(shown, '\\+?\\d[\\d ()/.-]{5,}\\d', '▒▒▒', 'g');
  for word in
    select distinct w from people, regexp_split_to_table(split_part(email, '@', 1) || ' ' || name, '[\\s,;._-]+') w
    where person_id = of_student and char_length(w) > 1 and lower(w) <> all (array['von', 'van', 'vom', 'zu', 'zum', 'zur',
      'der', 'den', 'de', 'del', 'di', 'da', 'das', 'dos', 'do', 'du', 'la', 'le', 'el', 'al', 'in', 'of', 'und', 'bin', 'ibn'])
  loop
    pattern := regexp_replace(word, '([][(){}*+?^$|\\\\])', '\\\\\\1', 'g');
    if char_length(word) < 4 then
      pattern := '(?<![[:alpha:]])' || pattern || '(?![[:alpha:]])';
    end if;
    shown := regexp_replace(shown, pattern, '▒▒▒', 'gi');
  end loop;
  return shown;
end $$;

create function shown_blind(of_student uuid, of_application uuid) returns jsonb stable
language sql security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'version', d -> 'version',
    'applicationId', d -> 'applicationId',
    'programme', d -> 'programme',
    'submittedAt', d -> 'submittedAt',
    'wishes', d -> 'wishes',
    'assessment', d -> 'assessment',
    'answers', coalesce((select jsonb_agg(jsonb_build_object('question', one -> 'question', 'asks', one -> 'asks',
        'answer', without_identity(one ->> 'answer', of_student)) order by nr)
      from jsonb_array_elements(d -> 'answers') with ordinality each (one, nr)), '[]'),
    'documents', coalesce((select jsonb_agg(jsonb_build_object('document', one -> 'document', 'name', '',
        'mediaType', one -> 'mediaType', 'bytes', one -> 'bytes') order by nr)
      from jsonb_array_elements(d -> 'documents') with ordinality each (one, nr)), '[]'),
    'skipped', coalesce((select jsonb_agg(jsonb_build_object('document', one -> 'document',
        'why', without_identity(one ->> 'why', of_student)) order by nr)
      from jsonb_array_elements(d -> 'skipped') with ordinality each (one, nr)), '[]'))
  from (select s.document as d from application_snapshots s
    where s.student_id = of_student and s.application_id = of_application and s.part = 'answers'
      and is_hosts(of_student, of_application)
    order by s.version desc limit 1) last;
$$;

create function last_writer(of_student uuid, of_application uuid) returns text stable
language sql security definer set search_path = pg_catalog, public as $$
  select side from application_messages
  where student_id = of_student and application_id = of_application and is_hosts(of_student, of_application)
  order by sent_at desc, message_id desc limit 1;
$$;

revoke execute on function keep_whether_blind, hides_student, without_identity, shown_blind, last_writer from public;
grant execute on function hides_student, shown_blind, last_writer to famulus_app;

alter table blind_reveals enable row level security;
grant select, insert on blind_reveals to famulus_app;
grant select on blind_reveals to famulus_self;
create policy student on blind_reveals for select to famulus_app using (student_id = (select famulus_actor()));
create policy self on blind_reveals for select to famulus_self using (student_id = (select famulus_actor()));
create policy whoever_reveals on blind_reveals for select to famulus_app
  using (person_id = (select famulus_actor()));
create policy whom_it_is_hidden_from on blind_reveals for insert to famulus_app
  with check (person_id = (select famulus_actor()) and hides_student(student_id, application_id));

alter policy whoever_applied on people using (exists (
  select from applications a where a.student_id = person_id
    and not (a.is_blind and hides_student(a.student_id, a.application_id)) offset 0));

alter policy home_and_host on application_snapshots using (exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and part = 'answers'
        and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null
        and (part = 'answers' or a.health_shared_at is not null)
        and not (a.is_blind and hides_student(a.student_id, a.application_id)))
  where a.student_id = application_snapshots.student_id
    and a.application_id = application_snapshots.application_id));

alter policy whom_it_is_shared_with on document_shares using (revoked_at is null and exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null
      and not (a.is_blind and hides_student(a.student_id, a.application_id)))
  where a.student_id = document_shares.student_id and a.application_id = document_shares.application_id
    and m.organisation_id = document_shares.organisation_id));
${['letters', 'school_verifications', 'stays']
  .map(
    (table) => `
alter policy home_and_host on ${table} using (exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null
      and not (a.is_blind and hides_student(a.student_id, a.application_id)))
  where a.student_id = ${table}.student_id and a.application_id = ${table}.application_id));`,
  )
  .join('\n')}

alter policy host on review_notes using (is_hosts(student_id, application_id)
  and (author_id = (select famulus_actor()) or not hides_student(student_id, application_id)));
alter policy host on application_messages using (is_hosts(student_id, application_id)
  and (author_id = (select famulus_actor()) or not hides_student(student_id, application_id)));
`
