import { runProgramme, wishes } from '../../server/applications/host.testing.ts'
import type { WholeApi } from '../../server/http/api.testing.ts'
import { addOrganisation, addPerson } from '../../server/store/world.testing.ts'

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}

export type Draft = {
  readonly studentId: string
  readonly applicationId: string
  readonly cookie: string
}

/** Applications that are ready to be submitted, each of another student, for a host that asks for no endorsement. */
export async function addDrafts(api: WholeApi, number: number): Promise<Draft[]> {
  const { db } = api.store
  const host = await addOrganisation(db, 'host', await addPerson(db, 'registrar-of-drafts'))
  await runProgramme(db, host, { needsEndorsement: false })
  const drafts: Draft[] = []
  for (let index = 0; index < number; index += 1) {
    const studentId = await addPerson(db, `draft-${index}`)
    const json = { programmeId: 'us-example', wishes, profile }
    const made = await api.ask({ method: 'POST', path: '/applications', person: studentId, json })
    if (made.status !== 200) throw new Error(`a draft was refused: ${await made.text()}`)
    const { applicationId } = (await made.json()) as { applicationId: string }
    drafts.push({ studentId, applicationId, cookie: await api.cookieOf(studentId) })
  }
  return drafts
}
