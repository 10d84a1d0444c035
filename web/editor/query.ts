type Of = { readonly organisationId: string; readonly programmeId: string }

export const programmeKey = ({ organisationId, programmeId }: Of) =>
  ['host-programme', organisationId, programmeId] as const
