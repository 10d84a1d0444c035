import { createSession } from '@famulus/advice/session'
import type { Bundle } from '@famulus/domain/funding'
import { languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'
import { askedFor, opened } from './asked.testing.ts'
import { headline, unknownLines } from './headline.ts'

const budget = { weeks: 8, total: { lowCents: 740_000, highCents: 910_000 } }
const paying = (certainCents: number, hopedCents: number): Bundle => ({
  awards: [],
  certainCents,
  hopedCents,
  open: [],
  openIfOnlyCertain: [],
  applied: [],
  risks: [],
  loans: [],
  effort: 0,
  status: 'optimal',
})
const { today } = askedFor('us-harvard', 8)
const english = createSession({ catalogue: opened.catalogue, language: 'en', today })

test.each([
  [
    'something is sure',
    paying(120_000, 401_000),
    '; up to €4,010 of it can be paid by others, €1,200 surely.',
  ],
  ['nothing is sure', paying(0, 401_000), '; up to €4,010 of it can be paid by others, none of it surely.'],
  ['all is sure', paying(401_000, 401_000), '; €4,010 of it is surely paid by others.'],
  ['what is sure is more than what is hoped for', paying(500, 400), '; €5 of it is surely paid by others.'],
  ['nobody pays', undefined, '; no award of the catalogue pays for it.'],
  ['nobody knows yet', 'seeking', '.'],
] as const)('the answer when %s', (_, bundle, ending) => {
  expect(headline(budget, bundle, english)).toBe(`8 weeks cost about €7,400 to €9,100${ending}`)
})

test('no known cost is no cost of nothing', () => {
  const nothing = { weeks: 1, total: { lowCents: 0, highCents: 0 } }
  expect(headline(nothing, undefined, english)).toBe('What one week costs, no source names.')
})

describe.each(languages)('in %s', (language) => {
  const session = createSession({ catalogue: opened.catalogue, language, today })

  test('what is not known is named, and only then', () => {
    expect(unknownLines({ open: [] }, session)).toBe('')
    expect(unknownLines({ open: ['visa', 'papers'] }, session)).toContain(session.t('money.line.papers'))
  })
})
