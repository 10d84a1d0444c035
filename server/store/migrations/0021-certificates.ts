/** A host signs what a stay was, by a link as schools do. */
export const certificates = `
alter table endorsement_links drop constraint endorsement_links_template_check;
alter table endorsement_links add constraint endorsement_links_template_check
  check (template in ('good-standing', 'deans-letter', 'agreement', 'certificate'));
alter table letters drop constraint letters_template_check;
alter table letters add constraint letters_template_check
  check (template in ('good-standing', 'deans-letter', 'agreement', 'certificate'));
`
