/** A programme is kept as it was read, once for each version, so that an old application can still be understood. */
export const programmesAndOfferings = `
create table programme_versions (
  programme_id text not null,
  version text not null,
  document jsonb not null,
  read_at timestamptz(3) not null,
  primary key (programme_id, version)
);

create table offerings (
  offering_id uuid primary key,
  host_organisation_id uuid not null references organisations,
  programme_id text not null,
  programme_version text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  foreign key (programme_id, programme_version) references programme_versions
);
create index offerings_by_host on offerings (host_organisation_id, starts_on);
`
