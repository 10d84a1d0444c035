/**
 * Whoever deletes their account leaves a row without a name: the journals of their applications are chained by hashes and
 * name it. \`deleted_at\`: since when; \`emptied_at\`: since when nothing of their applications tells who it was.
 *
 * \`health_withdrawn_at\`: since when the consent to health data is taken back, so that the host is told that it was.
 */
export const deletion = `
alter table people
  add column deleted_at timestamptz(3),
  add column emptied_at timestamptz(3) check (emptied_at >= deleted_at);
create index people_to_empty on people (deleted_at) where deleted_at is not null and emptied_at is null;
alter table applications add column health_withdrawn_at timestamptz(3);
grant update (health_withdrawn_at) on applications to famulus_app;
`
