/**
 * What a move leaves behind beside its state, and what a host and its calendar ask of it.
 *
 * An elective is what a student wishes for by its name; an offering is one elective at one time, with its seats.
 *
 * Who changes a seat is the host. A student only gives one back, and a row that is not the student's any more must not be
 * seen by the student: no policy can say that of an UPDATE, so there is a function for it.
 *
 * The answer to a request is kept for as long as the same request may come again.
 */
export const moves = `
alter table applications
  add column reasons jsonb not null default '[]',
  add column seat jsonb,
  add column unsent jsonb,
  add column tier text,
  add column place integer check (place >= 1),
  add column site_shown_at timestamptz(3);
grant update (reasons, seat, unsent, tier, place, site_shown_at) on applications to famulus_app;
create index applications_in_queue on applications (host_organisation_id, submitted_at, application_id)
  where submitted_at is not null;
create index applications_to_endorse on applications (home_organisation_id, endorsement_requested_at, application_id)
  where endorsement_requested_at is not null;

create table application_answers (
  student_id uuid not null,
  application_id uuid not null,
  profile jsonb not null,
  answers jsonb not null,
  changed_at timestamptz(3) not null,
  primary key (student_id, application_id),
  foreign key (student_id, application_id) references applications
);
alter table application_answers enable row level security;
grant select, insert, update (profile, answers, changed_at) on application_answers to famulus_app;
create policy student on application_answers to famulus_app using (student_id = (select famulus_actor()));

create table host_terms (
  host_organisation_id uuid not null references organisations,
  programme_id text not null,
  terms jsonb not null,
  primary key (host_organisation_id, programme_id)
);
create table clock_freezes (
  from_at timestamptz(3) primary key,
  until_at timestamptz(3) not null check (until_at >= from_at)
);
grant select on clock_freezes to famulus_app;

alter table offerings add column elective text not null default 'elective';
create unique index offerings_of_elective on offerings
  (host_organisation_id, programme_id, elective, starts_on, ends_on);
create index offerings_by_programme on offerings (programme_id, starts_on);

alter table offerings enable row level security;
alter table host_terms enable row level security;
grant insert on offerings to famulus_app;
grant select, insert, update (terms) on host_terms to famulus_app;
grant insert, delete on seats to famulus_app;
create policy everybody on offerings for select to famulus_app using (true);
create policy everybody on host_terms for select to famulus_app using (true);
create policy host on offerings for insert to famulus_app with check (host_organisation_id in (
  select organisation_id from my_organisations where kind = 'host'));
create policy host on host_terms to famulus_app using (host_organisation_id in (
  select organisation_id from my_organisations where kind = 'host'));

create function give_seat_back(of_student uuid, of_application uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update seats set student_id = null, application_id = null, held_until = null
  where student_id = of_student and application_id = of_application and of_student = famulus_actor();
$$;
revoke execute on function give_seat_back from public;
grant execute on function give_seat_back to famulus_app;

create table given_answers (
  person_id uuid not null references people,
  key text not null check (length(key) between 1 and 200),
  request_sha256 text not null check (request_sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz(3) not null,
  status integer,
  body jsonb,
  primary key (person_id, key)
);
create index given_answers_at on given_answers (at);
alter table given_answers enable row level security;
grant select, insert, update (status, body), delete on given_answers to famulus_app;
create policy themselves on given_answers to famulus_app using (person_id = (select famulus_actor()));
`
