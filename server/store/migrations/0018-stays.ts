/**
 * A stay, and what its student keeps of it: records that devices send and fetch (domain/logbook). `sequence` of a stay
 * counts its changes; that of a record is the change which made it what it is. A change that is sent twice is done once.
 *
 * A stay needs no application here. Where it has one, the home school that endorsed it and the host see that it is and
 * when; its records are the student's alone.
 */
export const stays = `
create table stays (
  student_id uuid not null references people,
  stay_id uuid not null,
  application_id uuid,
  sequence bigint not null default 0,
  stay jsonb not null,
  starts_on date not null,
  ends_on date not null,
  changed_at timestamptz(3) not null,
  primary key (student_id, stay_id),
  foreign key (student_id, application_id) references applications
);
create table stay_records (
  student_id uuid not null,
  stay_id uuid not null,
  record_id uuid not null,
  kind text not null,
  sequence bigint not null,
  body jsonb,
  rival_of uuid,
  changed_at timestamptz(3) not null,
  primary key (student_id, stay_id, record_id),
  foreign key (student_id, stay_id) references stays
);
create index stay_records_by_sequence on stay_records (student_id, stay_id, sequence);
create table stay_changes (
  student_id uuid not null,
  stay_id uuid not null,
  change_id uuid not null,
  record_id uuid not null,
  sequence bigint not null,
  primary key (student_id, stay_id, change_id),
  foreign key (student_id, stay_id) references stays
);

alter table stays enable row level security;
alter table stay_records enable row level security;
alter table stay_changes enable row level security;
grant select, insert, update (application_id, sequence, stay, starts_on, ends_on, changed_at) on stays to famulus_app;
grant select, insert, update (kind, sequence, body, rival_of, changed_at) on stay_records to famulus_app;
grant select, insert on stay_changes to famulus_app;
create policy student on stays to famulus_app using (student_id = (select famulus_actor()));
create policy home_and_host on stays for select to famulus_app using (exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null)
  where a.student_id = stays.student_id and a.application_id = stays.application_id));
create policy student on stay_records to famulus_app using (student_id = (select famulus_actor()));
create policy student on stay_changes to famulus_app using (student_id = (select famulus_actor()));
`
