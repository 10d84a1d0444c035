/** What somebody looks at again and again in the queue of an organisation: a name for it, and its filters. */
export const savedViews = `
create table saved_views (
  person_id uuid not null references people,
  view_id uuid not null,
  organisation_id uuid not null references organisations,
  name text not null,
  state text not null,
  search text not null,
  primary key (person_id, view_id)
);
alter table saved_views enable row level security;
grant select, insert, delete on saved_views to famulus_app;
create policy themselves on saved_views to famulus_app using (person_id = (select famulus_actor())
  and organisation_id in (select organisation_id from my_organisations));
`
