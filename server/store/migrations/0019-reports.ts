/**
 * What students tell after a stay. The draft is theirs alone; of what they publish every version is kept, and read by them
 * and by the site's moderators. Others are told only what \`report_places\` has in company (domain/reports): the server
 * reads that for them, as its owner, because row-level security decides by rows and not by how many stand beside them.
 *
 * A report that was imported from before has no student.
 */
export const reports = `
create table report_drafts (
  student_id uuid not null,
  stay_id uuid not null,
  report jsonb not null,
  changed_at timestamptz(3) not null,
  primary key (student_id, stay_id),
  foreign key (student_id, stay_id) references stays
);
create table reports (
  report_id uuid primary key,
  student_id uuid references people,
  stay_id uuid,
  programme_id text,
  country text not null,
  is_verified boolean not null,
  approved_version integer,
  import_sha256 text unique,
  host_answer text,
  host_answered_at timestamptz(3),
  unique (student_id, stay_id)
);
create table report_versions (
  report_id uuid not null references reports,
  version integer not null check (version >= 1),
  report jsonb not null,
  shown_name text,
  state text not null check (state in ('pending', 'approved', 'returned', 'hidden', 'withdrawn')),
  reason text not null,
  submitted_at timestamptz(3) not null,
  decided_at timestamptz(3),
  primary key (report_id, version)
);
create index report_versions_pending on report_versions (submitted_at) where state = 'pending';
create table report_places (
  place text primary key,
  programme_id text,
  country text not null,
  gathered jsonb not null
);

alter table report_drafts enable row level security;
alter table reports enable row level security;
alter table report_versions enable row level security;
grant select, insert, update (report, changed_at) on report_drafts to famulus_app;
grant select on reports, report_versions to famulus_app;
create policy student on report_drafts to famulus_app using (student_id = (select famulus_actor()));
create policy student on reports for select to famulus_app using (student_id = (select famulus_actor()));
create policy site on reports for select to famulus_app
  using (exists (select from my_organisations where kind = 'site'));
create policy with_their_report on report_versions for select to famulus_app
  using (report_id in (select report_id from reports));
`
