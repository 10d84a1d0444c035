import { roleOfOurs } from './role.ts'

/**
 * `famulus_app` is who the server is while it works for a person: it owns no table, so row-level security holds for it.
 */
export const peopleAndOrganisations = `${roleOfOurs('famulus_app')}
create table people (
  person_id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  created_at timestamptz(3) not null
);

create table institutions (
  institution_id text primary key,
  name text not null,
  country text not null check (country ~ '^[A-Z]{2}$')
);

create table institution_domains (
  domain text primary key check (domain = lower(domain)),
  institution_id text not null references institutions
);

create table organisations (
  organisation_id uuid primary key,
  kind text not null check (kind in ('home', 'host', 'funder', 'site')),
  institution_id text references institutions,
  name text not null
);

create table memberships (
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  role text not null check (role in ('member', 'admin')),
  primary key (person_id, organisation_id)
);
create index memberships_by_organisation on memberships (organisation_id);
`
