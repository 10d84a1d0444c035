/**
 * Mails wait here until they are sent: written in the transaction of whatever they tell, so that there is a mail exactly
 * if that happened. They belong to the server and not to a student, because a dean gets some, too.
 *
 * \`next_try_at\` is null for a mail that was sent or given up. \`claimed_until\` is by the clock of the database, which
 * all servers share: while one of them sends a mail, the others leave it alone.
 *
 * Whoever works for a person may write a mail and read none: links in it are as good as a password.
 */
export const mails = `
create table mails (
  mail_id uuid primary key,
  to_address text not null check (to_address !~ '[[:cntrl:][:space:]]'),
  language text not null check (language in ('en', 'de')),
  code text not null,
  facts jsonb not null,
  queued_at timestamptz(3) not null default now(),
  sent_at timestamptz(3),
  tries integer not null default 0 check (tries >= 0),
  last_error text,
  next_try_at timestamptz(3) default now(),
  claimed_until timestamptz(3),
  check (sent_at is null or next_try_at is null)
);
create index mails_due on mails (next_try_at) where next_try_at is not null;
create index mails_failed on mails (queued_at) where next_try_at is null and sent_at is null;

alter table mails enable row level security;
grant insert on mails to famulus_app;
create policy whoever_acts on mails for insert to famulus_app with check (true);
`
