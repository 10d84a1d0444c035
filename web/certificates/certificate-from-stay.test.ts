import { createTranslator } from '@famulus/messages'
import { expect, test } from 'vitest'
import { certificateSchema } from '../../domain/certificates/certificate.ts'
import { certificateFrom, kindFor } from './certificate-from-stay.ts'

const stay = {
  host: 'A hospital',
  country: 'US',
  discipline: 'surgery',
  countsAs: ['final-year' as const],
  startsOn: '2027-03-01',
  endsOn: '2027-06-18',
  endedEarlyOn: '2027-05-01',
  percent: 100 as const,
} as const
const t = createTranslator('en')
const of = { stay: { ...stay, countsAs: [...stay.countsAs] }, kind: 'final-year' as const, absences: [] }

test('what was typed goes before what is known, and what was left empty is not said', () => {
  const made = certificateFrom(of, { name: ' A student ', field: 'Trauma surgery', bornAt: ' ' }, t)
  expect(made).toEqual({
    kind: 'final-year',
    host: 'A hospital',
    country: 'US',
    percent: 100,
    startsOn: '2027-03-01',
    endsOn: '2027-05-01',
    absences: [],
    extra: [],
    name: 'A student',
    field: 'Trauma surgery',
  })
  expect(certificateSchema.safeParse(made).success).toBe(true)
})

test('lines of the host’s own form are a label and a text; hours are a number or nothing', () => {
  const made = certificateFrom(of, { extra: 'Ward: 7 West\nnothing\nAt: 8:30', hoursPerWeek: 'many' }, t)
  expect(made.extra).toEqual([
    { label: 'Ward', value: '7 West' },
    { label: 'At', value: '8:30' },
  ])
  expect(made.hoursPerWeek).toBeUndefined()
})

test('the paper that a stay needs first is the one of what it counts as', () => {
  expect(kindFor(of.stay)).toBe('final-year')
  expect(kindFor({ ...of.stay, countsAs: [] })).toBe('neutral')
})
