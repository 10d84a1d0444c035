import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import type { DatabasePlace } from '../config/config.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addSchools } from './index.ts'

export type Ids = { readonly studentId: string; readonly applicationId: string }

/** A rule that a school sees: it tells nothing of health. */
const english = {
  id: 'english',
  about: 'language',
  says: 'English at level B2',
  needs: { kind: 'language', language: 'en', level: 'B2' },
  by: 'start',
  source: 'main',
}

/** In year 5, with English at level B2. */
export const profile = {
  profile: 1,
  asOf: '2026-11-22',
  study: { year: 5, graduation: '2028-05-31' },
  languages: [{ language: 'en', level: 'B2', proof: 'certificate', on: '2024-07-01' }],
}

/** Two schools with a desk each, and a host that asks for English. */
export type Desk = {
  readonly store: Store
  readonly asked: Asking['asked']
  readonly clock: { now: number }
  readonly home: string
  readonly otherHome: string
  readonly host: string
  readonly dean: string
  readonly otherDean: string
  readonly registrar: string
}

export async function openDesk(place: DatabasePlace): Promise<Desk> {
  const store = await openStore(place)
  const { db } = store
  const [dean, otherDean, registrar] = [
    await addPerson(db, 'dean'),
    await addPerson(db, 'other-dean'),
    await addPerson(db, 'registrar'),
  ]
  const home = await addOrganisation(db, 'home', dean)
  const otherHome = await addOrganisation(db, 'home', otherDean)
  const host = await addOrganisation(db, 'host', registrar)
  await runProgramme(db, host, {}, 1, [english])
  const clock = { now: nowMs }
  const deps = applicationDeps(db, () => clock.now)
  const letters = { ...deps, issuer: 'https://famulus.example', masterKey: Buffer.alloc(32, 7) }
  const add = (api: Parameters<typeof addSchools>[0]) => {
    addApplications(api, deps)
    addSchools(api, deps, letters)
  }
  const { asked } = askingRoutes(store, add, () => clock.now)
  return { store, asked, clock, home, otherHome, host, dean, otherDean, registrar }
}

export const pathOf = ({ studentId, applicationId }: Ids) => `/applications/${studentId}/${applicationId}`

/** An application that a school is asked to endorse; `more`: what its profile says otherwise. */
export async function requested(
  { asked, home }: Desk,
  studentId: string,
  more: object = {},
  homeOrganisationId = home,
): Promise<Ids> {
  const draft = { programmeId: 'us-example', wishes, profile: { ...profile, ...more }, homeOrganisationId }
  const { body } = await asked(studentId, 'POST', '/applications', draft)
  await asked(studentId, 'POST', `${pathOf(body)}/moves`, { move: 'request_endorsement' })
  return body
}
