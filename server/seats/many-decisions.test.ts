import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}
const [people, places] = [50, 3]

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let [host, registrar, colleague] = ['', '', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    colleague = await addPerson(store.db, 'colleague')
    host = await addOrganisation(store.db, 'host', registrar, colleague)
    await runProgramme(store.db, host, { needsEndorsement: false }, places)
    const deps = applicationDeps(store.db)
    asked = askingRoutes(
      store,
      (api) => addApplications(api, deps),
      () => nowMs,
    ).asked
  })
  afterAll(() => store.close())

  async function underReview(role: string): Promise<string> {
    const person = await addPerson(store.db, role)
    const draft = { programmeId: 'us-example', wishes, profile }
    const made = await asked(person, 'POST', '/applications', draft)
    const { applicationId } = made.body as { applicationId: string }
    const path = `/applications/${person}/${applicationId}/moves`
    await asked(person, 'POST', path, { move: 'submit' })
    const taken = await asked(registrar, 'POST', path, { organisationId: host, move: 'take_up' })
    expect(taken.body).toEqual({ state: 'under_review' })
    return path
  }

  test('of fifty offers that two people make at once, as many are made as there are places', async () => {
    const paths: string[] = []
    for (let number = 1; number <= people; number += 1) paths.push(await underReview(`student-${number}`))
    const offer = { organisationId: host, move: 'make_decision', to: 'offered', seat: seatOfWish }
    const answers = await Promise.all(
      paths.map((path, index) => asked(index % 2 ? registrar : colleague, 'POST', path, offer)),
    )
    const refused = answers.filter(({ status }) => status !== 200)
    expect(answers.length - refused.length).toBe(places)
    for (const one of refused) expect(one).toMatchObject({ status: 409, body: { refused: 'seat_taken' } })
    const taken = await store.db.selectFrom('seats').selectAll().where('studentId', 'is not', null).execute()
    expect(taken).toHaveLength(places)
  })
})

const seatOfWish = { offering: 'surgery', startsOn: '2027-03-01', weeks: 4 }
