/** What a host wants done after its decision: items of the programme, each with the instant at which it was ticked. */
export const tasks = `
alter table applications add column tasks jsonb not null default '[]';
grant update (tasks) on applications to famulus_app;
create index programme_versions_by_age on programme_versions (programme_id, read_at);
`
