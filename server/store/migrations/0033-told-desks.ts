/**
 * Whether everybody at a desk was written to within the hour that something waits there: then who works there, which only
 * the owner may read, need not be asked. What a move continues, a student reads as \`famulus_self\`.
 */
export const toldDesks = `
create function is_desk_told(of_organisation uuid) returns boolean stable
language sql security definer set search_path = pg_catalog, public as $$
  select not exists (select from memberships m join people p using (person_id)
    where m.organisation_id = of_organisation and not exists (
      select from mails where to_address = p.email and code = 'desk-waiting' and queued_at > now() - interval '1 hour'));
$$;
revoke execute on function is_desk_told from public;
grant execute on function is_desk_told to famulus_app, famulus_self;
grant execute on function journal_head to famulus_self;
`
