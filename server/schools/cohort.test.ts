import type { FailingRule, LimitUse } from '@famulus/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { addPerson } from '../store/world.testing.ts'
import { type Desk, openDesk, pathOf, profile, requested } from './desk.testing.ts'

type Cohort = { readonly failing: FailingRule[]; readonly limit: LimitUse | null }

/** Said to be all languages, so that what is missing is not met. */
const without = { languages: [], complete: ['languages'] }
const unsaid = { languages: undefined }
const rule = { programmeId: 'us-example', ruleId: 'english', says: ['English at level B2'] }

describe.each(databases)('on %s', (_, newPlace) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(await newPlace())
  })
  afterAll(() => desk.store.close())

  const student = (role = 'student') => addPerson(desk.store.db, `${role}-${newId()}`)
  const cohort = async (year?: number, by = desk.dean, organisationId = desk.home): Promise<Cohort> => {
    const query = year === undefined ? '' : `?year=${year}`
    return (await desk.asked(by, 'GET', `/organisations/${organisationId}/cohort${query}`)).body
  }

  test('what fails is counted by programme, as the school was shown it last, without health', async () => {
    expect((await cohort()).failing).toEqual([])
    await requested(desk, await student())
    const first = await requested(desk, await student(), without)
    await requested(desk, await student(), without)
    await requested(desk, await student(), unsaid)
    // The vaccination is not met either, and is none of the school's business.
    expect((await cohort(2026)).failing).toEqual([{ ...rule, unmet: 2, unknown: 1, of: 4 }])
    expect((await cohort(2025)).failing).toEqual([])
    expect((await cohort(undefined, desk.otherDean, desk.otherHome)).failing).toEqual([])

    const back = { organisationId: desk.home, move: 'return_endorsement', reasons: ['answer-wrong'] }
    await desk.asked(desk.dean, 'POST', `${pathOf(first)}/moves`, back)
    await desk.asked(first.studentId, 'PATCH', pathOf(first), { profile })
    expect((await cohort()).failing).toEqual([{ ...rule, unmet: 2, unknown: 1, of: 4 }])
    await desk.asked(first.studentId, 'POST', `${pathOf(first)}/moves`, { move: 'request_endorsement' })
    expect((await cohort()).failing).toEqual([{ ...rule, unmet: 1, unknown: 1, of: 4 }])
  })

  test('how far the limit of the school is used, by year and for its own students only', async () => {
    const set = (mostEndorsements: number | null) =>
      desk.store.db
        .insertInto('schoolSettings')
        .values({ organisationId: desk.home, mostEndorsements })
        .onConflict((one) => one.column('organisationId').doUpdateSet({ mostEndorsements }))
        .execute()
    expect((await cohort()).limit).toBeNull()
    await set(2)
    expect((await cohort()).limit).toEqual({ most: 2, year: 2026, byUse: [], usedUp: [] })
    const endorsed = async (studentId: string, organisationId = desk.home, by = desk.dean) => {
      const ids = await requested(desk, studentId, {}, organisationId)
      await desk.asked(by, 'POST', `${pathOf(ids)}/moves`, { organisationId, move: 'endorse' })
      return ids
    }
    const busy = await student('busy')
    await endorsed(busy)
    await endorsed(busy)
    await endorsed(await student())
    await endorsed(busy, desk.otherHome, desk.otherDean)
    const { limit } = await cohort(2026)
    expect(limit).toEqual({
      most: 2,
      year: 2026,
      byUse: [
        { used: 2, students: 1 },
        { used: 1, students: 1 },
      ],
      usedUp: [expect.stringMatching(/^busy/)],
    })
    expect((await cohort(2027)).limit).toMatchObject({ year: 2027, byUse: [] })
    await set(null)
    expect((await cohort()).limit).toBeNull()
  })
})
