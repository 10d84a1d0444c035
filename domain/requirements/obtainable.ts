// What a student can get by an action, and what only time, the past or other people can give.
import { type Facts, type Row, type TableKey, testLanguage } from '../profile/index.ts'
import type { Leaf, RecordsLeaf } from './core.ts'

export type Obtainable = 'certain' | 'uncertain' | 'never'

/** What a student can get. What only others or the past can give is never offered as a remedy. */
export const obtainable: Readonly<Record<TableKey, Obtainable>> = {
  clerkships: 'certain',
  exams: 'uncertain',
  languageTests: 'uncertain',
  languageLevels: 'uncertain',
  doses: 'certain',
  titres: 'uncertain',
  tuberculosis: 'uncertain',
  screenings: 'uncertain',
  illnesses: 'never',
  certificates: 'certain',
  backgroundChecks: 'certain',
  insurances: 'certain',
  visas: 'uncertain',
  permits: 'uncertain',
  documents: 'certain',
  agreements: 'never',
  nominations: 'uncertain',
  stays: 'never',
  applications: 'never',
  grades: 'never',
  travels: 'never',
  degrees: 'never',
  awards: 'never',
}

/** Whether a student can get such a record at all. */
export const isObtainable = (leaf: Leaf): boolean =>
  leaf.op === 'records' && obtainable[leaf.table] !== 'never' && !leaf.measure

/** Ended with the new scale on 2026-01-21, or earlier. Source: catalogue/conversions/toefl-ibt-2026-to-2023.yaml. */
const testsNoLongerHeld = ['toefl-ibt-2023', 'toefl-pbt']

/** A negative test after a positive one, a language the student does not speak, a test that is not held any more. */
export function isOutOfReach(
  leaf: RecordsLeaf,
  codes: Readonly<Record<string, string>>,
  facts: Facts,
): boolean {
  const { table } = leaf
  if (codes.result === 'positive' && table !== 'titres') return true
  if (
    table === 'tuberculosis' &&
    codes.result === 'negative' &&
    codes.test !== 'xray' &&
    hasResult(facts, codes.test, 'positive')
  )
    return true
  if (table === 'languageTests') {
    const test = codes.test ?? ''
    return testsNoLongerHeld.includes(test) || lacksLanguage(facts, testLanguage(test))
  }
  return (
    table === 'languageLevels' &&
    (lacksLanguage(facts, codes.language) || isFarBelow(facts, codes.language, minimumOf(leaf)))
  )
}

export const minimumOf = ({ where }: RecordsLeaf): number =>
  Math.max(
    0,
    ...where.map((test) => ('cmp' in test && test.cmp === '>=' && typeof test.to === 'number' ? test.to : 0)),
  )

/** One CEFR level can be won for an application; two cannot. Decision 0005. */
function isFarBelow(facts: Facts, language: string | undefined, level: number): boolean {
  const rows = facts.records.languageLevels?.rows.filter((row: Row) => row.language === language) ?? []
  const levels = rows.map((row) => (typeof row.level === 'object' ? row.level.hi : Number.POSITIVE_INFINITY))
  return levels.length > 0 && Math.max(...levels) < level - 1
}

const hasResult = (facts: Facts, test: string | undefined, result: string): boolean =>
  facts.records.tuberculosis?.rows.some((row: Row) => row.test === test && row.result === result) ?? false

/** Only when the student has named all languages: what is not said is not lacking. */
function lacksLanguage(facts: Facts, language: string | undefined): boolean {
  const levels = facts.records.languageLevels
  if (!language || !levels?.complete) return false
  return !levels.rows.some((row: Row) => row.language === language)
}
