/**
 * Since when school and host see an application are instants of its own, not states: one that was withdrawn as a draft
 * is in the same state as one withdrawn later, and the host must not see the first.
 *
 * What was submitted is frozen in parts, health apart from the rest, because access is decided row by row.
 *
 * A seat is a row, so there are never more taken than there are. It belongs to the host and lies in a reference table,
 * from which Citus allows no foreign key into a distributed one.
 */
export const applications = `
create table applications (
  student_id uuid not null references people,
  application_id uuid not null,
  host_organisation_id uuid not null references organisations,
  home_organisation_id uuid references organisations,
  programme_id text not null,
  programme_version text not null,
  state text not null,
  state_since timestamptz(3) not null,
  due_at timestamptz(3),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  wishes jsonb not null,
  endorsement_requested_at timestamptz(3),
  submitted_at timestamptz(3),
  health_shared_at timestamptz(3),
  created_at timestamptz(3) not null,
  primary key (student_id, application_id),
  foreign key (programme_id, programme_version) references programme_versions
);
create index applications_of_host on applications (host_organisation_id, state, state_since);
create index applications_of_home on applications (home_organisation_id, state, state_since);
create index applications_due on applications (due_at) where due_at is not null;

create table application_snapshots (
  student_id uuid not null,
  application_id uuid not null,
  version integer not null check (version >= 1),
  part text not null check (part in ('answers', 'health')),
  document jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz(3) not null,
  primary key (student_id, application_id, version, part),
  foreign key (student_id, application_id) references applications
);

create table seats (
  offering_id uuid not null references offerings,
  number integer not null check (number >= 1),
  student_id uuid,
  application_id uuid,
  held_until timestamptz(3),
  primary key (offering_id, number),
  check ((student_id is null) = (application_id is null)),
  check (held_until is null or student_id is not null)
);
create unique index seats_by_application on seats (student_id, application_id) where student_id is not null;
`
