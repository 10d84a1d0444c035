/**
 * Indexes for what would read a table from end to end once it is large.
 *
 * `offset 0` keeps PostgreSQL from answering for a list of people by reading all applications first: each person is looked
 * up in the key of the applications instead.
 */
export const speed = `
create index institution_domains_of_institution on institution_domains (institution_id);
create index mails_unsent on mails (mail_id) where sent_at is null;
create index mails_done on mails (queued_at) where next_try_at is null;
create index sessions_expiring on sessions (expires_at);
create index verifications_expiring on verifications (expires_at);
create index attempts_since on attempts (since);

alter policy whoever_applied on people
  using (exists (select from applications where student_id = person_id offset 0));
`
