/**
 * Passkeys, and which of them a session began with: that session has shown two factors. Nobody reads them as themselves (no
 * grant to famulus_app), as with other credentials. A counter is 32 bits without a sign.
 */
export const passkeys = `
create table passkeys (
  passkey_id uuid primary key,
  person_id uuid not null references people,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null check (counter between 0 and 4294967295),
  transports jsonb not null,
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);
create index passkeys_of_person on passkeys (person_id);
alter table passkeys enable row level security;

alter table sessions add column passkey_id uuid references passkeys on delete set null;
create index sessions_of_passkey on sessions (passkey_id) where passkey_id is not null;
`
