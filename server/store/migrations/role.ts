/**
 * A role that the server takes on and nobody signs in as. It belongs to the whole PostgreSQL: another database there may
 * just be making it, or whoever runs it has made and granted it already, because our user may not.
 */
export const roleOfOurs = (name: string): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then
    create role ${name} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  grant ${name} to current_user;
exception when insufficient_privilege then
  if not pg_has_role('${name}', 'member') then raise; end if;
end $$;
grant usage on schema public to ${name};
`
