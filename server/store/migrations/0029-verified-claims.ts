/**
 * What a school says of single claims about a student, beside the statement of which each is a part: what the student had
 * said, and the value that the school gives, with its days. Neither is ever changed. Whoever sees the statement sees it.
 */
export const verifiedClaims = `
create table verified_claims (
  student_id uuid not null,
  verification_id uuid not null,
  stated jsonb,
  claim jsonb,
  primary key (student_id, verification_id),
  foreign key (student_id, verification_id) references school_verifications
);
alter table verified_claims enable row level security;
grant select, insert on verified_claims to famulus_app;
create policy with_its_statement on verified_claims for select to famulus_app using (exists (
  select from school_verifications v
  where v.student_id = verified_claims.student_id and v.verification_id = verified_claims.verification_id));
grant select on verified_claims to famulus_self;
create policy self on verified_claims for select to famulus_self using (student_id = (select famulus_actor()));
create policy who_says_it on verified_claims for insert to famulus_app with check (exists (
  select from school_verifications v
  where v.student_id = verified_claims.student_id and v.verification_id = verified_claims.verification_id
    and v.about = 'claim' and v.person_id = (select famulus_actor())
    and v.organisation_id in (select organisation_id from my_organisations where kind = 'home')));
`
