import { type Asked, type Circumstances, decide } from '@famulus/domain/applications'
import { dayOf } from '@famulus/domain/time'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme } from '../store/world.testing.ts'
import { saveMove } from './save-move.ts'
import { applicationOf, lockApplication } from './stored-application.ts'

const nowMs = Date.UTC(2027, 0, 2)
const freely: Circumstances = {
  today: dayOf('2027-01-02'),
  endorsementNeeded: false,
  window: {},
  missing: [],
  problems: [],
  freeSeats: [],
  openTasks: [],
  days: { answer: 10 },
  freezes: [],
}
const wishes = [{ offering: 'elective', dates: [{ startsOn: '2027-03-01', weeks: 4 }] }]

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let studentId: string
  let officer: string
  let applicationId: string

  beforeAll(async () => {
    store = await openStore(await newPlace())
    await addProgramme(store.db)
    studentId = await addPerson(store.db, 'student')
    officer = await addPerson(store.db, 'officer')
    const hostOrganisationId = await addOrganisation(store.db, 'host', officer)
    const made = { studentId, hostOrganisationId, homeOrganisationId: null, stage: 'draft' } as const
    applicationId = await addApplication(store.db, made)
    await store.db
      .updateTable('applications')
      .set({ wishes: JSON.stringify(wishes) })
      .execute()
  })
  afterAll(() => store.close())

  const move = (asked: Asked, atMs: number) => {
    const person = asked.by === 'student' ? studentId : officer
    return asActor(store.db, person, async (tx) => {
      const row = await lockApplication(tx, studentId, applicationId)
      if (!row) return undefined
      const decided = decide(applicationOf(row), asked, freely, atMs)
      if ('refused' in decided) return decided
      await saveMove(tx, decided, person)
      const saved = await lockApplication(tx, studentId, applicationId)
      expect(saved && applicationOf(saved)).toEqual(decided.application)
      return decided.application.state
    })
  }
  const movesSeenBy = (person: string) =>
    asActor(store.db, person, async (tx) =>
      (await tx.selectFrom('applicationEvents').select('move').orderBy('seq').execute()).map(
        (one) => one.move,
      ),
    )

  test('an application goes from draft to confirmed, read back after every move as it was decided', async () => {
    expect(await move({ move: 'take_up', by: 'host' }, nowMs)).toBeUndefined()
    expect(await move({ move: 'submit', by: 'student' }, nowMs)).toBe('submitted')
    expect(await move({ move: 'take_up', by: 'host' }, nowMs + 1)).toBe('under_review')
    expect(await move({ move: 'make_decision', by: 'host', to: 'offered' }, nowMs + 2)).toBe('decided_unsent')
    expect(await movesSeenBy(studentId)).toEqual(['submit', 'take_up'])
    expect(await movesSeenBy(officer)).toEqual(['submit', 'take_up', 'make_decision'])
    expect(await move({ move: 'send_decision', by: 'host' }, nowMs + 3)).toBe('offered')
    expect(await move({ move: 'send_decision', by: 'host' }, nowMs + 3)).toMatchObject({
      refused: 'wrong_state',
    })
    expect(await move({ move: 'accept', by: 'student' }, nowMs + 4)).toBe('accepted')
    expect(await move({ move: 'confirm', by: 'host' }, nowMs + 5)).toBe('confirmed')
    expect(await movesSeenBy(studentId)).toEqual(['submit', 'take_up', 'send_decision', 'accept', 'confirm'])
  })
})
