import { z } from 'zod'
import { dayOf, LAST_DAY, type Span, shiftSpan, spanOf } from '../time/index.ts'
import { languageTestSchema, testLanguage } from './vocabulary.ts'

export type LanguageTest = z.infer<typeof languageTestSchema>

/** The name that people use for a test whose scale has changed: which one it is follows from the date. */
export const testNameSchema = z.enum(['toefl-ibt', ...languageTestSchema.options])

/** From this day TOEFL iBT has scores from 1 to 6. Source: vocabulary.ts; issue 2, section 2. */
const toeflTurn = dayOf('2026-01-21')

type Range = readonly [least: number, most: number]
type Scale = { readonly overall?: Range; readonly section?: Range }

const cambridge: Scale = { overall: [80, 230], section: [80, 230] }

/** What is certain about a scale: a score outside was misread. */
export const scales: Readonly<Partial<Record<LanguageTest, Scale>>> = {
  'cambridge-b2-first': cambridge,
  'cambridge-c1-advanced': cambridge,
  'cambridge-c2-proficiency': cambridge,
  dalf: { overall: [0, 100] },
  dele: { overall: [0, 100] },
  delf: { overall: [0, 100] },
  duolingo: { overall: [10, 160] },
  goethe: { overall: [0, 100] },
  ielts: { overall: [0, 9], section: [0, 9] },
  'oet-medicine': { overall: [0, 500], section: [0, 500] },
  'toefl-ibt-2023': { overall: [0, 120], section: [0, 30] },
  'toefl-ibt-2026': { overall: [1, 6], section: [1, 6] },
  'toefl-pbt': { overall: [310, 677] },
}

/** Tests that exist in several languages, so that the name alone does not say which was tested. */
const inSeveralLanguages: readonly LanguageTest[] = ['telc', 'other']

export const languageOf = (test: LanguageTest): string | undefined =>
  inSeveralLanguages.includes(test) ? undefined : testLanguage(test)

type Scores = { readonly overall: number | undefined; readonly sections: readonly number[] }

const fits = (test: LanguageTest, { overall, sections }: Scores): boolean =>
  (overall === undefined || isInside(overall, scales[test]?.overall)) &&
  sections.every((section) => isInside(section, scales[test]?.section))

export const isInside = (score: number, range: Range | undefined): boolean =>
  !range || (range[0] <= score && score <= range[1])

/** The version of the test: by its date, else by scores that only one scale has. Undefined: cannot be told. */
export function versionOf(
  name: z.infer<typeof testNameSchema>,
  taken: Span | undefined,
  scores: Scores,
): LanguageTest | undefined {
  if (name !== 'toefl-ibt') return name
  if (taken && taken.hi < toeflTurn) return 'toefl-ibt-2023'
  if (taken && taken.lo >= toeflTurn) return 'toefl-ibt-2026'
  const [old, recent] = [isOldToefl(scores), fits('toefl-ibt-2026', scores)]
  if (old === recent) return undefined
  return old ? 'toefl-ibt-2023' : 'toefl-ibt-2026'
}

/** Whether a test of this version can have been taken then. */
export function canBeTaken(test: LanguageTest, taken: Span | undefined): boolean {
  if (!taken) return true
  if (test === 'toefl-ibt-2023') return taken.lo < toeflTurn
  return test !== 'toefl-ibt-2026' || taken.hi >= toeflTurn
}

/** The old scale has whole points only. */
const isOldToefl = (scores: Scores): boolean =>
  fits('toefl-ibt-2023', scores) &&
  [scores.overall ?? 0, ...scores.sections].every((score) => Number.isInteger(score))

/**
 * Results of these tests lapse two years after the day of the test, where the report does not say otherwise.
 * Sources: umasterexam.com/toefl-ibt-score-expire (quotes ETS), legalclarity.org/ielts-test-report-form-validity-how-to-access-and-share-your-trf.
 */
const twoYears: readonly LanguageTest[] = ['toefl-ibt-2023', 'toefl-ibt-2026', 'ielts']

/** Certificates of a level are for life. Source: oxfordenglishglobal.com/exams/cambridge-english. */
const forLife: readonly LanguageTest[] = [
  'cambridge-b2-first',
  'cambridge-c1-advanced',
  'cambridge-c2-proficiency',
]

/** The last day on which a result counts; undefined for a test whose life is not known. */
export function endOfLife(test: LanguageTest, taken: Span | undefined): Span | undefined {
  if (forLife.includes(test)) return spanOf(LAST_DAY)
  return taken && twoYears.includes(test) ? shiftSpan(taken, { years: 2 }, 'down') : undefined
}
