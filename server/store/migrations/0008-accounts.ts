/**
 * What sign-in keeps. Nobody reads it as themselves (no grant to famulus_app): it holds tokens and hashes, and it is asked
 * before it is known who asks.
 *
 * \`sign_in_people\` is \`people\` for better-auth, which insists on a column named id. PostgreSQL writes through so simple a view.
 * A verification's id is text, because better-auth makes it of a hash where only one of two may go on.
 *
 * \`administers\` runs as the owner: a policy on memberships that reads memberships would call itself without end.
 */
export const accounts = `
alter table people
  add column email_verified boolean not null default false,
  add column two_factor_enabled boolean not null default false,
  add column image text,
  add column updated_at timestamptz(3) not null default now();

create view sign_in_people as
  select person_id as id, email, email_verified, name, image, two_factor_enabled, created_at, updated_at from people;

create table sessions (
  id uuid primary key,
  person_id uuid not null references people,
  token text not null unique,
  expires_at timestamptz(3) not null,
  second_factor_at timestamptz(3),
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index sessions_of_person on sessions (person_id);

create table credentials (
  id uuid primary key,
  person_id uuid not null references people,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);
create index credentials_of_person on credentials (person_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index verifications_by_identifier on verifications (identifier);

create table second_factors (
  id uuid primary key,
  person_id uuid not null references people,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz(3)
);
create index second_factors_of_person on second_factors (person_id);

create table rate_limits (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table attempts (
  kind text not null check (kind in ('password', 'code', 'mail')),
  subject text not null,
  count integer not null check (count >= 1),
  since timestamptz(3) not null,
  primary key (kind, subject)
);

create table invitations (
  organisation_id uuid not null references organisations,
  invitation_id uuid not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('member', 'admin')),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  invited_by uuid not null references people,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  primary key (organisation_id, invitation_id)
);

create function administers(organisation uuid) returns boolean
stable security definer set search_path = pg_catalog, public language sql as $$
  select exists (select from memberships where organisation_id = organisation and role = 'admin'
    and person_id = famulus_actor())
$$;
revoke execute on function administers from public;
grant execute on function administers to famulus_app;

create unique index one_site on organisations (kind) where kind = 'site';

grant delete, update (role) on memberships to famulus_app;
create policy admin_sees on memberships for select to famulus_app using (administers(organisation_id));
create policy admin_removes on memberships for delete to famulus_app using (administers(organisation_id));
create policy admin_changes on memberships for update to famulus_app using (administers(organisation_id));
create policy leaves on memberships for delete to famulus_app using (person_id = (select famulus_actor()));

alter table invitations enable row level security;
grant select, insert, delete on invitations to famulus_app;
create policy admin on invitations to famulus_app using (administers(organisation_id))
  with check (administers(organisation_id) and invited_by = (select famulus_actor()));
`
