/**
 * The language in which somebody is written to. An application may be for a host that is no member: it is endorsed here,
 * and sent as paper.
 */
export const applying = `
alter table people add column language text not null default 'en' check (language in ('en', 'de'));
grant update (language) on people to famulus_app;
alter table applications alter column host_organisation_id drop not null;
`
