/**
 * A document that is shared for a draft is not seen before the application is: whoever saw it would know of the draft. Nor
 * by an organisation that has no part in the application.
 */
export const shares = `
drop policy whom_it_is_shared_with on document_shares;
create policy whom_it_is_shared_with on document_shares for select to famulus_app using (revoked_at is null and exists (
  select from applications a join my_organisations m
    on (m.kind = 'home' and m.organisation_id = a.home_organisation_id and a.endorsement_requested_at is not null)
    or (m.kind = 'host' and m.organisation_id = a.host_organisation_id and a.submitted_at is not null)
  where a.student_id = document_shares.student_id and a.application_id = document_shares.application_id
    and m.organisation_id = document_shares.organisation_id));
`
