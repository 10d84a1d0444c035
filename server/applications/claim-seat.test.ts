import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import {
  addApplication,
  addOffering,
  addOrganisation,
  addPerson,
  addProgramme,
} from '../store/world.testing.ts'
import { type Claimed, claimSeat } from './claim-seat.ts'

const seat = { offering: 'elective', startsOn: '2027-03-01', weeks: 4 }

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let officer: string
  let hostOrganisationId: string
  let waiting: Claimed[]

  beforeAll(async () => {
    store = await openStore(await newPlace())
    await addProgramme(store.db)
    officer = await addPerson(store.db, 'officer')
    hostOrganisationId = await addOrganisation(store.db, 'host', officer)
    const studentId = await addPerson(store.db, 'student')
    const made = { studentId, hostOrganisationId, homeOrganisationId: null, stage: 'submitted' } as const
    waiting = []
    for (let count = 0; count < 50; count++)
      waiting.push({
        studentId,
        hostOrganisationId,
        programmeId: 'us-harvard',
        applicationId: await addApplication(store.db, made),
      })
    const offeringId = await addOffering(store.db, hostOrganisationId)
    await store.db
      .insertInto('seats')
      .values(Array.from({ length: 7 }, (_, index) => ({ offeringId, number: index + 1 })))
      .execute()
  })
  afterAll(() => store.close())

  const claim = (of: Claimed, wanted = seat) => asActor(store.db, officer, (tx) => claimSeat(tx, of, wanted))
  const holders = async () =>
    (await store.db.selectFrom('seats').select('applicationId').execute()).flatMap(
      ({ applicationId }) => applicationId ?? [],
    )

  test('of fifty who want seven seats at once seven have one, each another', async () => {
    const claims = await Promise.all(waiting.map((of) => claim(of)))
    const counts = { taken: 0, none_free: 0, uncounted: 0 }
    for (const one of claims) counts[one] += 1
    expect(counts).toEqual({ taken: 7, none_free: 43, uncounted: 0 })
    const held = await holders()
    expect([held.length, new Set(held).size]).toEqual([7, 7])
    console.log(`figure: seats on ${name}: 50 claims at once of 7 seats, ${counts.taken} taken`)
  })

  test('a seat that the student gives back is the next one’s', async () => {
    const [first = ''] = await holders()
    const { studentId = '' } = waiting[0] ?? {}
    await asActor(store.db, studentId, (tx) => sql`select give_seat_back(${studentId}, ${first})`.execute(tx))
    const held = await holders()
    const next = waiting.find(({ applicationId }) => applicationId !== first && !held.includes(applicationId))
    if (!next) throw new Error('43 have none')
    expect(await claim(next)).toBe('taken')
    expect(await holders()).toHaveLength(7)
  })

  test('of an elective without seats nothing is counted', async () => {
    const [of] = waiting
    if (!of) throw new Error('50 wait')
    expect(await claim(of, { ...seat, offering: 'surgery' })).toBe('uncounted')
    expect(await claim(of, { ...seat, weeks: 3 })).toBe('uncounted')
  })
})
