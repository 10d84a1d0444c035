import type { Random } from '../random.ts'

/** What a programme asks, in plain values: written down once, from which every engine gets its own form. */
export type Rule =
  | { readonly kind: 'language'; readonly level: number; readonly ielts: number; readonly toefl: number }
  | {
      readonly kind: 'approval'
      readonly accreditors: readonly string[]
      readonly countries: readonly string[]
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'grade'; readonly scale: string; readonly minimum: number }
  | { readonly kind: 'weeks'; readonly discipline: string; readonly weeks: number; readonly total: number }
  | { readonly kind: 'cores'; readonly disciplines: readonly string[] }
  | { readonly kind: 'immunity'; readonly antigens: readonly string[]; readonly doses: number }
  | { readonly kind: 'tuberculosis'; readonly tests: readonly string[]; readonly months: number }
  | { readonly kind: 'certificate'; readonly types: readonly string[] }
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'graduation'; readonly months: number }
  | {
      readonly kind: 'papers'
      readonly home: string
      readonly currency: string
      readonly perClaim: number
      readonly documents: readonly string[]
      readonly number: number
    }

export const countries = [
  'DE',
  'AT',
  'CH',
  'FR',
  'IT',
  'ES',
  'NL',
  'GB',
  'IE',
  'US',
  'CA',
  'AU',
  'NZ',
  'IN',
  'JP',
]
export const accreditors = ['LCME', 'GMC', 'AMC', 'CACMS', 'WFME']
export const cores = [
  'internal-medicine',
  'surgery',
  'paediatrics',
  'psychiatry',
  'family-medicine',
  'neurology',
]
export const antigens = ['hepatitis-b', 'measles', 'rubella', 'varicella', 'pertussis']
export const documents = ['cv', 'transcript', 'deans-letter', 'motivation-letter', 'passport-copy', 'photo']
const scales = { 'gpa-4': [250, 275, 300, 325], percent: [6500, 7000, 7500] } as const

const languageMinima = [
  { level: 4, ielts: 60, toefl: 800 },
  { level: 4, ielts: 65, toefl: 830 },
  { level: 4, ielts: 65, toefl: 900 },
  { level: 5, ielts: 70, toefl: 950 },
  { level: 5, ielts: 70, toefl: 1000 },
  { level: 5, ielts: 75, toefl: 1000 },
]

/** Rules that hosts draw from: most hosts ask in the words that others use as well. */
export type Pools = Readonly<Record<Rule['kind'], readonly Rule[]>>

export function drawPools(draw: Random): Pools {
  const many = (number: number, make: () => Rule) => Array.from({ length: number }, make)
  return {
    language: languageMinima.map((minima) => ({ kind: 'language', ...minima })),
    approval: many(60, () => approval(draw)),
    year: [3, 4, 4, 5].map((year) => ({ kind: 'year', year })),
    grade: Object.entries(scales).flatMap(([scale, minima]) =>
      minima.map((minimum): Rule => ({ kind: 'grade', scale, minimum })),
    ),
    weeks: many(40, () => weeks(draw)),
    cores: many(10, () => ({ kind: 'cores', disciplines: draw.some(cores.slice(0, 4), draw.whole(2, 3)) })),
    immunity: many(8, () => ({
      kind: 'immunity',
      antigens: draw.some(antigens, 3),
      doses: draw.whole(1, 2),
    })),
    tuberculosis: many(6, () => ({
      kind: 'tuberculosis',
      tests: [...draw.some(['skin', 'igra'], draw.whole(1, 2)), 'xray'],
      months: draw.pick([12, 18, 24, 36]),
    })),
    certificate: [
      { kind: 'certificate', types: ['bls'] },
      { kind: 'certificate', types: ['bls', 'acls'] },
    ],
    enrolled: [{ kind: 'enrolled' }],
    graduation: [24, 30, 36].map((months) => ({ kind: 'graduation', months })),
    papers: countries.flatMap((home) => many(3, () => papers(home, draw))),
  }
}

function approval(draw: Random): Rule {
  const accredited = draw.some(accreditors, draw.whole(1, 2))
  return { kind: 'approval', accreditors: accredited, countries: draw.some(countries, draw.whole(8, 13)) }
}

function weeks(draw: Random): Rule {
  return {
    kind: 'weeks',
    discipline: draw.pick(cores),
    weeks: draw.pick([2, 4, 4, 6]),
    total: draw.pick([12, 16, 20]),
  }
}

function papers(home: string, draw: Random): Rule {
  return {
    kind: 'papers',
    home,
    currency: 'EUR',
    perClaim: draw.pick([500_000, 1_000_000, 2_000_000]),
    documents: draw.some(documents, 4),
    number: draw.whole(2, 3),
  }
}
