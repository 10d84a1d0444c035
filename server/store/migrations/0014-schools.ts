/**
 * What a school says of single statements of an application, and how many endorsements it gives.
 *
 * A verification is never changed: who thinks otherwise later adds another, and the last one counts. The host sees them
 * with the application, since it is for the host that they are made.
 */
export const schools = `
create table school_verifications (
  student_id uuid not null,
  verification_id uuid not null,
  application_id uuid not null,
  organisation_id uuid not null references organisations,
  person_id uuid not null references people,
  about text not null check (about in ('rule', 'paper', 'claim')),
  about_id text not null check (length(about_id) between 1 and 100),
  verdict text not null check (verdict in ('confirmed', 'wrong', 'unclear')),
  note text not null check (length(note) <= 500),
  at timestamptz(3) not null,
  primary key (student_id, verification_id),
  foreign key (student_id, application_id) references applications
);
create index verifications_of_application on school_verifications (student_id, application_id);
alter table school_verifications enable row level security;
grant select, insert on school_verifications to famulus_app;
create policy student on school_verifications for select to famulus_app using (student_id = (select famulus_actor()));
create policy home_and_host on school_verifications for select to famulus_app using (exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null)
  where a.student_id = school_verifications.student_id and a.application_id = school_verifications.application_id));
create policy home on school_verifications for insert to famulus_app with check (
  person_id = (select famulus_actor()) and exists (
    select from applications a join my_organisations m on m.organisation_id = a.home_organisation_id
    where m.kind = 'home' and a.endorsement_requested_at is not null and m.organisation_id = school_verifications.organisation_id
      and a.student_id = school_verifications.student_id and a.application_id = school_verifications.application_id));

create table school_settings (
  organisation_id uuid primary key references organisations,
  most_endorsements integer check (most_endorsements between 1 and 100)
);
alter table school_settings enable row level security;
grant select, insert, update (most_endorsements) on school_settings to famulus_app;
create policy members on school_settings for select to famulus_app using (organisation_id in (
  select organisation_id from my_organisations where kind = 'home'));
create policy admins_set on school_settings for insert to famulus_app with check (organisation_id in (
  select organisation_id from my_organisations where kind = 'home' and role = 'admin'));
create policy admins_change on school_settings for update to famulus_app using (organisation_id in (
  select organisation_id from my_organisations where kind = 'home' and role = 'admin'));
`
