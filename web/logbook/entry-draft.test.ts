import { describe, expect, test } from 'vitest'
import { entrySchema } from '../../domain/logbook/records.ts'
import { entryOf, extrasAfter, suspicionsIn } from './entry-draft.ts'

const today = '2027-03-02'

describe('an entry', () => {
  test('holds what was said, and nothing that was left empty', () => {
    const entry = entryOf(
      { what: 'procedure', procedure: 'ecg', role: 'assisted' },
      {
        on: today,
        note: '  ',
        supervisor: ' a resident ',
        reflection: { decided: '', surprised: 'so calm' },
      },
    )
    expect(entry).toEqual({
      what: 'procedure',
      procedure: 'ecg',
      role: 'assisted',
      on: today,
      supervisor: 'a resident',
      reflection: { surprised: 'so calm' },
    })
    expect(entrySchema.safeParse(entry).success).toBe(true)
  })

  test('has the age of a patient only where there is one', () => {
    const extras = { on: today, ageBand: '40-64' } as const
    expect(entryOf({ what: 'rounds', patients: 12 }, extras)).toEqual({
      what: 'rounds',
      patients: 12,
      on: today,
    })
    expect(entryOf({ what: 'conversation', styles: [], part: 'led' }, extras)).toMatchObject({
      ageBand: '40-64',
    })
  })

  test('begins where the last one of the same day was', () => {
    const last = { what: 'rounds', on: today, setting: 'ward', minutes: 60, note: 'long' } as const
    expect(extrasAfter(last, today)).toEqual({ on: today, setting: 'ward' })
    expect(extrasAfter(last, '2027-03-03')).toEqual({ on: '2027-03-03' })
  })
})

test('every text of an entry is searched for what tells who the patient was, what must go first', () => {
  const entry = entryOf(
    { what: 'procedure', procedure: 'Suture for Mrs Example', role: 'observed' },
    { on: today, reflection: { takeHome: 'born 03.04.1950' }, supervisor: 'Dr. Example' },
  )
  expect(suspicionsIn(entry).map(({ kind }) => kind)).toEqual(['date', 'name'])
})
