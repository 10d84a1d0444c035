import type { Tx } from './deps.ts'

export type Member = { readonly organisationId: string; readonly name: string; readonly programmes: string[] }

/** The members of a kind by name, hosts with the programmes that they run here. */
export async function organisationsOf(tx: Tx, kind: 'home' | 'host' | 'funder'): Promise<Member[]> {
  const members = await tx
    .selectFrom('organisations')
    .select(['organisationId', 'name'])
    .where('kind', '=', kind)
    .orderBy('name')
    .limit(1000)
    .execute()
  const terms = await tx.selectFrom('hostTerms').select(['hostOrganisationId', 'programmeId']).execute()
  return members.map((member) => ({
    ...member,
    programmes: terms
      .filter(({ hostOrganisationId }) => hostOrganisationId === member.organisationId)
      .map(({ programmeId }) => programmeId),
  }))
}
