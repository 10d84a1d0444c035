import { expect, test } from 'vitest'
import { findings, type Written } from './rulebook.testing.ts'

const toefl = (minimum: number) => ({ kind: 'language-test', test: 'toefl-ibt-2023', minimum })
const doses = (number: number, antigen = 'measles') => ({
  kind: 'immunisation',
  antigens: [antigen],
  proofs: ['doses'],
  doses: number,
})
const level = (name: string) => ({ kind: 'language', language: 'en', level: name })
const any = (...of: Written[]): Written[] => [{ needs: { kind: 'any', of } }]
const stricter = (at: string) => [`dead-alternative.stricter at r1.needs.${at}`]
const same = (at: string) => [`dead-alternative.same at r1.needs.${at}`]

test.each<[string, Written[], string[]]>([
  ['TOEFL 80 or IELTS 6.5', any(toefl(80), { kind: 'language-test', test: 'ielts', minimum: 6.5 }), []],
  ['TOEFL 80 or 100', any(toefl(80), toefl(100)), stricter('of.1')],
  ['B2 or B1', any(level('B2'), level('B1')), stricter('of.0')],
  ['B2 or German', any(level('B2'), { kind: 'language', language: 'de', level: 'B1' }), []],
  ['one dose or two', any(doses(1), doses(2)), stricter('of.1')],
  ['two doses of one or one of another', any(doses(2), doses(1, 'mumps')), []],
  ['the same twice', any(doses(1), doses(1)), same('of.1')],
  [
    'of the last year or of the last five',
    any({ ...doses(1), within: { years: 1 } }, { ...doses(1), within: { years: 5 } }),
    stricter('of.0'),
  ],
  [
    'one skin test or two',
    [{ needs: { kind: 'tuberculosis', tests: ['skin', 'skin-two-step', 'igra'] } }],
    stricter('tests.1'),
  ],
  [
    'a titre or one with a number',
    [{ needs: { kind: 'immunisation', antigens: ['measles'], proofs: ['titre', 'quantitative-titre'] } }],
    stricter('proofs.1'),
  ],
  [
    'two scores of one test for a language',
    [
      {
        needs: {
          kind: 'language',
          language: 'en',
          tests: [
            { test: 'ielts', minimum: 7 },
            { test: 'ielts', minimum: 6 },
          ],
        },
      },
    ],
    stricter('tests.0'),
  ],
  [
    'in a group',
    [
      { needs: toefl(100), group: 'g' },
      { needs: toefl(80), group: 'g' },
    ],
    stricter('').map((one) => one.slice(0, -1)),
  ],
  [
    'in a group, for others',
    [
      { needs: toefl(100), group: 'g', for: 'international' },
      { needs: toefl(80), group: 'g', for: 'domestic' },
    ],
    [],
  ],
  [
    'two of three, one there twice',
    [{ needs: { kind: 'at-least', n: 2, of: [toefl(80), doses(1), doses(1)] } }],
    same('of.2'),
  ],
  [
    'two of three, one stricter than another',
    [{ needs: { kind: 'at-least', n: 2, of: [toefl(80), doses(1), doses(2)] } }],
    [],
  ],
  [
    'a code twice',
    [{ needs: { kind: 'elective', disciplines: ['surgery', 'urology', 'surgery'] } }],
    ['dead-alternative.double-code at r1.needs.disciplines.2'],
  ],
])('%s', (_, written, expected) => {
  expect(findings(written)).toEqual(expected)
})

test.each([
  ['more than there are', 3, ['at-least.too-many at r1.needs.n']],
  ['all there are', 2, ['at-least.all at r1.needs.n']],
  ['one', 1, ['at-least.one at r1.needs.n']],
] as const)('at least %s', (_, n, expected) => {
  expect(findings([{ needs: { kind: 'at-least', n, of: [toefl(80), doses(1)] } }])).toEqual(expected)
})

test('at least two of three', () => {
  expect(findings([{ needs: { kind: 'at-least', n: 2, of: [toefl(80), doses(1), level('B2')] } }])).toEqual(
    [],
  )
})
