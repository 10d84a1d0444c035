/** What is known of a document; its content lies encrypted elsewhere. A share is for one application, and revocable. */
export const documents = `
create table documents (
  student_id uuid not null references people,
  document_id uuid not null,
  kind text not null,
  is_health boolean not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  expires_on date,
  created_at timestamptz(3) not null,
  primary key (student_id, document_id)
);

create table document_shares (
  student_id uuid not null,
  document_id uuid not null,
  application_id uuid not null,
  organisation_id uuid not null references organisations,
  shared_at timestamptz(3) not null,
  revoked_at timestamptz(3) check (revoked_at >= shared_at),
  primary key (student_id, document_id, application_id, organisation_id),
  foreign key (student_id, document_id) references documents,
  foreign key (student_id, application_id) references applications
);
create index document_shares_of_organisation on document_shares (organisation_id) where revoked_at is null;
`
