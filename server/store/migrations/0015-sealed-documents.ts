/**
 * A document's content lies in sealed chunks under a key of its own, which goes with them. An upload begins with the key, so that its parts are sealed as they come. Every version is a document of its own:
 * what was sent stays what it was.
 *
 * Which paper of a programme's list a document stands for is said apart from whom it is shared with: a host that is no
 * member has nobody here to share with.
 */
export const sealedDocuments = `
alter table documents
  add column name text not null default '' check (char_length(name) <= 200),
  add column scan text not null default 'not_scanned' check (scan in ('clean', 'not_scanned')),
  add column version integer not null default 1 check (version >= 1),
  add column replaces uuid,
  add column replaced_at timestamptz(3),
  add column erased_at timestamptz(3),
  add column reminded_days integer check (reminded_days in (7, 30));
create index documents_expiring on documents (expires_on) where erased_at is null and replaced_at is null;
grant update (kind, is_health, expires_on, replaced_at, erased_at, reminded_days) on documents to famulus_app;

create table document_keys (
  student_id uuid not null references people,
  document_id uuid not null,
  master_id text not null,
  wrapped_key bytea not null,
  primary key (student_id, document_id)
);

create table document_chunks (
  student_id uuid not null,
  document_id uuid not null,
  number integer not null check (number >= 0),
  sealed bytea not null,
  primary key (student_id, document_id, number),
  foreign key (student_id, document_id) references document_keys on delete cascade
);
alter table document_chunks alter column sealed set storage external;

create table document_uploads (
  student_id uuid not null,
  document_id uuid not null,
  name text not null check (char_length(name) <= 200),
  kind text not null,
  is_health boolean not null,
  expires_on date,
  bytes bigint not null check (bytes > 0),
  received bigint not null default 0 check (received between 0 and bytes),
  replaces uuid,
  begun_at timestamptz(3) not null,
  primary key (student_id, document_id),
  foreign key (student_id, document_id) references document_keys on delete cascade
);

create table application_papers (
  student_id uuid not null,
  application_id uuid not null,
  paper text not null,
  document_id uuid not null,
  attached_at timestamptz(3) not null,
  primary key (student_id, application_id, paper, document_id),
  foreign key (student_id, application_id) references applications,
  foreign key (student_id, document_id) references documents
);
create index application_papers_of_document on application_papers (student_id, document_id);

create table skipped_papers (
  student_id uuid not null,
  application_id uuid not null,
  paper text not null,
  why text not null check (char_length(why) between 1 and 500),
  primary key (student_id, application_id, paper),
  foreign key (student_id, application_id) references applications
);

alter table document_keys enable row level security;
alter table document_chunks enable row level security;
alter table document_uploads enable row level security;
alter table application_papers enable row level security;
alter table skipped_papers enable row level security;

grant select, insert, delete on document_keys, document_chunks, document_uploads, application_papers, skipped_papers
  to famulus_app;
grant update (received) on document_uploads to famulus_app;
grant update (why) on skipped_papers to famulus_app;

create policy student on document_keys to famulus_app using (student_id = (select famulus_actor()));
create policy student on document_chunks to famulus_app using (student_id = (select famulus_actor()));
create policy student on document_uploads to famulus_app using (student_id = (select famulus_actor()));
create policy student on application_papers to famulus_app using (student_id = (select famulus_actor()));
create policy student on skipped_papers to famulus_app using (student_id = (select famulus_actor()));

create policy whom_it_is_shared_with on document_keys for select to famulus_app using (exists (
  select from documents d where d.student_id = document_keys.student_id
    and d.document_id = document_keys.document_id));
create policy whom_it_is_shared_with on document_chunks for select to famulus_app using (exists (
  select from documents d where d.student_id = document_chunks.student_id
    and d.document_id = document_chunks.document_id));
create policy whom_it_is_shared_with on application_papers for select to famulus_app using (exists (
  select from document_shares s where s.student_id = application_papers.student_id
    and s.application_id = application_papers.application_id
    and s.document_id = application_papers.document_id));
`
