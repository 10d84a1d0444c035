// What is certain about the scales that requirements name: scores, grades, lengths.
import type { LanguageTest } from '../../profile/index.ts'
import type { Section } from '../kind.ts'
import { type Finding, found, type Path } from './finding.ts'

export type Range = { readonly least: number; readonly most: number }

/** Reports print nothing between. Sources: IELTS and TOEFL (2026) bands of a half; OET in tens; Duolingo in fives. */
export const steps: Readonly<Partial<Record<LanguageTest, number>>> = {
  ielts: 0.5,
  'toefl-ibt-2023': 1,
  'toefl-ibt-2026': 0.5,
  'toefl-pbt': 1,
  'oet-medicine': 10,
  duolingo: 5,
  'cambridge-b2-first': 1,
  'cambridge-c1-advanced': 1,
  'cambridge-c2-proficiency': 1,
}

/** Parts that a test does not have: JLPT, HSK, TOPIK and the paper TOEFL test no speaking. */
export const lacking: Readonly<Partial<Record<LanguageTest, readonly Section[]>>> = {
  'celpe-bras': ['reading', 'listening', 'speaking', 'writing'],
  hsk: ['speaking'],
  jlpt: ['speaking', 'writing'],
  'toefl-pbt': ['speaking'],
  topik: ['speaking'],
}

/** A name that begins so; the longer one first. 4.33 is an A+ where grades have one. */
const gradeScales: readonly (readonly [name: string, range: Range])[] = [
  ['gpa-4', { least: 0, most: 4.33 }],
  ['gpa-5', { least: 0, most: 5 }],
  ['gpa-7', { least: 0, most: 7 }],
  ['gpa-10', { least: 0, most: 10 }],
  ['gpa-de', { least: 1, most: 6 }],
  ['percent', { least: 0, most: 100 }],
]
export const gradeRange = (scale: string): Range | undefined =>
  gradeScales.find(([name]) => scale === name || scale.startsWith(`${name}-`))?.[1]

/** Three-digit scores as their boards print them. */
export const examRanges: Readonly<Record<string, Range>> = {
  'usmle-step-1': { least: 1, most: 300 },
  'usmle-step-2-ck': { least: 1, most: 300 },
  'usmle-step-3': { least: 1, most: 300 },
  'comlex-level-1': { least: 9, most: 999 },
  'comlex-level-2': { least: 9, most: 999 },
  mcat: { least: 472, most: 528 },
}

/** Beyond these, a number is more likely a slip (days for weeks, a month for a year) than a rule. */
export const usual: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  'stay-length': {
    minWeeks: { least: 1, most: 52 },
    maxWeeks: { least: 1, most: 104 },
    weeks: { least: 1, most: 104 },
    minMonths: { least: 1, most: 12 },
    maxMonths: { least: 1, most: 24 },
    minDays: { least: 2, most: 730 },
    maxDays: { least: 5, most: 730 },
    minCalendarMonths: { least: 1, most: 24 },
    minDays360: { least: 2, most: 720 },
    maxDays360: { least: 5, most: 720 },
  },
  'core-clerkships': { totalWeeks: { least: 2, most: 120 } },
  age: { min: { least: 14, most: 60 }, max: { least: 18, most: 99 } },
  'study-year': {
    clinicalMonths: { least: 1, most: 48 },
    monthsBeforeGraduation: { least: 1, most: 48 },
  },
  immunisation: { doses: { least: 1, most: 6 }, gapDays: { least: 7, most: 400 } },
  insurance: {
    perClaim: { least: 1000, most: 1_000_000_000 },
    aggregate: { least: 1000, most: 1_000_000_000 },
  },
  document: { copies: { least: 1, most: 12 } },
}

/** Least and most age that a period such as `within` may name, in days. */
export const usualPeriods: Readonly<Record<string, Range>> = {
  within: { least: 2, most: 20 * 366 },
  notCloserThan: { least: 1, most: 366 },
  gap: { least: 7, most: 5 * 366 },
  validAfterEnd: { least: 1, most: 2 * 366 },
}

export const isIn = (value: number, { least, most }: Range): boolean => least <= value && value <= most

export function offScale(
  scale: string,
  value: number | undefined,
  range: Range | undefined,
  about: string,
  path: Path,
): Finding[] {
  if (value === undefined || !range || isIn(value, range)) return []
  return [found('units.off-scale', about, path, { scale, value, ...range })]
}
