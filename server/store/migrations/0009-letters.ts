/**
 * Letters that a school signed, the keys that sign them, and the links by which somebody signs who has no account.
 *
 * What would let a reader of the database sign lies apart: private keys wrapped, tokens and codes as hashes, and both in
 * tables that the server reads as their owner only.
 *
 * Who signs by a link is no person of ours, so the journal names the side without an actor; \`facts.link\` says which link.
 */
export const letters = `
create table letter_keys (
  kid uuid primary key,
  public_key text not null,
  wrapped_private_key bytea not null,
  not_before timestamptz(3) not null,
  not_after timestamptz(3) not null check (not_after >= not_before),
  withdrawn_at timestamptz(3)
);

create table letters (
  student_id uuid not null,
  letter_id uuid not null,
  application_id uuid not null,
  template text not null check (template in ('good-standing', 'deans-letter', 'agreement')),
  kid uuid not null references letter_keys,
  jws text not null,
  changes jsonb not null,
  signed_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3) check (revoked_at >= signed_at),
  primary key (student_id, letter_id),
  foreign key (student_id, application_id) references applications
);
create index letters_revoked on letters (expires_at) where revoked_at is not null;

create table endorsement_links (
  student_id uuid not null,
  link_id uuid not null,
  application_id uuid not null,
  first_link_id uuid not null,
  passed_from uuid,
  email text not null check (email = lower(email)),
  institution_id text not null references institutions,
  language text not null check (language in ('en', 'de')),
  template text not null check (template in ('good-standing', 'deans-letter', 'agreement')),
  asks text[] not null,
  proposed jsonb not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > created_at),
  passed_on_at timestamptz(3),
  revoked_at timestamptz(3),
  letter_id uuid,
  primary key (student_id, link_id),
  foreign key (student_id, application_id) references applications,
  foreign key (student_id, letter_id) references letters,
  foreign key (student_id, passed_from) references endorsement_links
);
create index endorsement_links_of_application on endorsement_links (student_id, application_id);

create table endorsement_secrets (
  student_id uuid not null,
  link_id uuid not null,
  token_hash text not null unique,
  codes_sent integer not null default 0,
  wrong_codes integer not null default 0,
  code_hash text,
  code_until timestamptz(3),
  proof_hash text,
  proof_until timestamptz(3),
  primary key (student_id, link_id),
  foreign key (student_id, link_id) references endorsement_links
);

alter table application_events drop constraint application_events_check,
  add constraint application_events_check check (
    case side when 'clock' then actor_id is null when 'home' then true else actor_id is not null end);

alter table letters enable row level security;
alter table endorsement_links enable row level security;
alter table endorsement_secrets enable row level security;

grant select, update (revoked_at) on letters to famulus_app;
create policy student on letters for select to famulus_app using (student_id = (select famulus_actor()));
create policy home_and_host on letters for select to famulus_app using (exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null)
  where a.student_id = letters.student_id and a.application_id = letters.application_id));
create policy home_revokes on letters for update to famulus_app using (exists (
  select from applications a join my_organisations m on m.organisation_id = a.home_organisation_id
  where m.kind = 'home' and a.endorsement_requested_at is not null
    and a.student_id = letters.student_id and a.application_id = letters.application_id));

grant select, insert, update (revoked_at) on endorsement_links to famulus_app;
create policy student on endorsement_links to famulus_app using (student_id = (select famulus_actor()));
create policy home_sees on endorsement_links for select to famulus_app using (exists (
  select from applications a join my_organisations m on m.organisation_id = a.home_organisation_id
  where m.kind = 'home' and a.endorsement_requested_at is not null
    and a.student_id = endorsement_links.student_id and a.application_id = endorsement_links.application_id));

grant insert on endorsement_secrets to famulus_app;
create policy student on endorsement_secrets for insert to famulus_app
  with check (student_id = (select famulus_actor()));
`
