import { expect, test } from 'vitest'
import {
  type Certificate,
  certificateKinds,
  certificateSchema,
  concernsOf,
  linesOf,
  missingIn,
} from './index.ts'

const certificate: Certificate = {
  kind: 'final-year',
  host: 'A hospital',
  country: 'US',
  startsOn: '2027-03-01',
  endsOn: '2027-06-18',
  percent: 100,
  absences: [],
  extra: [],
}
const codes = (changed: Partial<Certificate>, absent = 0) =>
  concernsOf({ ...certificate, ...changed }, absent).map(({ code, counted }) => `${code} ${counted}`)

test('what is missing is named, and no absence is no lack', () => {
  expect(missingIn(certificate)).toEqual(['name', 'bornOn', 'bornAt', 'department', 'city'])
  expect(missingIn({ ...certificate, kind: 'neutral', name: 'A student', city: 'Boston' })).toEqual([])
  for (const kind of certificateKinds) expect(new Set(linesOf(kind)).size, kind).toBe(linesOf(kind).length)
})

test('sixteen weeks that end on a Friday are a section, fifteen are none, and part time takes longer', () => {
  expect(codes({})).toEqual([])
  expect(codes({ endsOn: '2027-06-11' })).toEqual(['section-short 15'])
  expect(codes({ percent: 50 })).toEqual(['section-short 8'])
  expect(codes({ percent: 50, endsOn: '2027-10-08' })).toEqual([])
  expect(codes({ kind: 'famulatur', endsOn: '2027-03-28' })).toEqual([])
})

test('twenty days of absence are borne, one more is not; a traineeship has sixty days', () => {
  expect(codes({}, 20)).toEqual([])
  expect(codes({}, 21)).toEqual(['absent-too-long 21'])
  expect(codes({ kind: 'erasmus-traineeship', endsOn: '2027-04-28' })).toEqual(['traineeship-short 59'])
  expect(codes({ kind: 'erasmus-traineeship', endsOn: '2027-04-29' })).toEqual([])
})

test('days in the wrong order are refused where they stand', () => {
  const read = certificateSchema.safeParse({ ...certificate, endsOn: '2027-01-01' })
  expect(read.error?.issues.map(({ path }) => path)).toEqual([['endsOn']])
})
