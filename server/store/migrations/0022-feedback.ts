/**
 * Who supervises a stay, what they were asked and what they said. The student reads all of it and cannot change what others
 * said: answers are written by the owner of the tables for whoever holds a link. Links are hashes; nobody reads them.
 */
export const feedback = `
create table supervisors (
  student_id uuid not null,
  stay_id uuid not null,
  supervisor_id uuid not null,
  email text not null check (email = lower(email)),
  language text not null check (language in ('en', 'de')),
  named_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (student_id, stay_id, supervisor_id),
  foreign key (student_id, stay_id) references stays
);
create table feedback_asks (
  student_id uuid not null,
  stay_id uuid not null,
  ask_id uuid not null,
  supervisor_id uuid not null,
  kind text not null check (kind in ('week', 'middle', 'final')),
  from_on date not null,
  to_on date not null,
  sequence bigint not null,
  questions jsonb not null,
  asked_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  answer jsonb,
  answered_at timestamptz(3),
  primary key (student_id, stay_id, ask_id),
  foreign key (student_id, stay_id, supervisor_id) references supervisors
);
create table feedback_secrets (
  token_hash text primary key,
  student_id uuid not null,
  stay_id uuid not null,
  ask_id uuid not null,
  foreign key (student_id, stay_id, ask_id) references feedback_asks
);
create index stays_by_end on stays (ends_on);

alter table supervisors enable row level security;
alter table feedback_asks enable row level security;
alter table feedback_secrets enable row level security;
grant select, insert, update (revoked_at) on supervisors to famulus_app;
grant select, insert on feedback_asks to famulus_app;
grant insert on feedback_secrets to famulus_app;
create policy student on supervisors to famulus_app using (student_id = (select famulus_actor()));
create policy student on feedback_asks for select to famulus_app using (student_id = (select famulus_actor()));
create policy unanswered on feedback_asks for insert to famulus_app
  with check (student_id = (select famulus_actor()) and answer is null);
create policy student on feedback_secrets for insert to famulus_app
  with check (student_id = (select famulus_actor()));
`
