// Results of language tests against minima and levels, also by tables from one scale to another.
import { z } from 'zod'
import { languageTestSchema } from '../../profile/index.ts'
import type { Period } from '../../time/index.ts'
import { all, any, type Core, constant } from '../core.ts'
import {
  atMoment,
  type Conversion,
  type ConversionRow,
  type LowerContext,
  type Section,
  say,
} from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'
import { ageOf, datedWithin } from './shared.ts'

const sections: readonly Section[] = ['reading', 'listening', 'speaking', 'writing']

export const languageSchema = z.string().regex(/^[a-z]{2,3}$/, 'an ISO 639 language code such as en')

/** Scores as printed on the report: 6.5 for IELTS, 90 for TOEFL iBT before 2026-01-21. */
export const testSchema = z.strictObject({
  test: languageTestSchema,
  minimum: z.number().optional(),
  eachSection: z.number().optional(),
  reading: z.number().optional(),
  listening: z.number().optional(),
  speaking: z.number().optional(),
  writing: z.number().optional(),
  convert: z
    .boolean()
    .default(true)
    .describe('false: results on another version of the scale do not count')
    .optional(),
})
export type TestParams = z.infer<typeof testSchema>

/** What else a result has to be, and where it is asked for. */
export type Proof = {
  readonly within: Period | undefined
  readonly language: string | undefined
  readonly context: LowerContext
}
type Minimum = { readonly field: 'overall' | Section; readonly score: number }
type Shown = Readonly<Record<string, string | number>>

/** A result that reaches the minima, by itself or by a table from another scale. */
export function testCore(params: TestParams, proof: Proof): Core {
  const minima = minimaOf(params)
  const code = minima.length > 0 ? 'language-test.minimum' : 'language-test.result'
  const direct = testRecord(params.test, minima, proof, code, statedIn(params))
  if (minima.length === 0 || params.convert === false) return direct
  const tables = proof.context.reference.conversions.filter(({ to }) => to === params.test)
  return any(direct, ...tables.map((table) => converted(table, minima, proof)))
}

/** Any test of the language that a sourced table sets against CEFR. */
export function levelByTests(language: string, level: number, proof: Proof): Core {
  const tables = proof.context.reference.conversions.filter(({ to }) => to === `cefr-${language}`)
  return any(
    ...tables.map((table) => {
      const { certain, possible } = thresholds(table.rows, level)
      const reaching = (score: number) =>
        testRecord(table.from, [{ field: 'overall', score }], proof, 'language-test.equivalent-level', {
          minimum: score / 10,
          level,
        })
      return certainOrAsked(table.from, reaching, certain, possible)
    }),
  )
}

/** Tests that are held in several languages under one name: the result says in which. */
const multilingual: readonly string[] = ['telc', 'other']

export function testRecord(
  test: string,
  minima: readonly Minimum[],
  { within, language, context: { by } }: Proof,
  code: string,
  shown: Shown,
): Core {
  return {
    op: 'records',
    table: 'languageTests',
    where: [
      { field: 'test', in: [test] },
      ...(language && multilingual.includes(test) ? [{ field: 'language', in: [language] }] : []),
      ...minima.map(({ field, score }) => ({ field, cmp: '>=', to: score }) as const),
      ...datedWithin('takenOn', by, within),
      { field: 'validUntil', cmp: '>=', to: atMoment(by) },
    ],
    atLeast: 1,
    say: say(code, { test, moment: by, within: ageOf(by, within), ...shown }),
  }
}

function minimaOf(params: TestParams): Minimum[] {
  const wanted = [
    { field: 'overall' as const, score: params.minimum },
    ...sections.map((field) => ({ field, score: params[field] ?? params.eachSection })),
  ]
  return wanted.flatMap(({ field, score }) => (score === undefined ? [] : [{ field, score: tenths(score) }]))
}

const tenths = (score: number): number => Math.round(score * 10)

function statedIn(params: TestParams): Shown {
  const stated = (['minimum', 'eachSection', ...sections] as const).flatMap((name) => {
    const score = params[name]
    return score === undefined ? [] : [[name, score] as const]
  })
  return Object.fromEntries(stated)
}

/**
 * The lowest score that is certainly worth `target`, and the lowest that may be. A row from 0 is what a table leaves
 * over, such as all of IELTS below B1: nobody has to reach 0, so it is no threshold of any level.
 */
function thresholds(rows: readonly ConversionRow[], target: number) {
  const lowest = (side: 'lo' | 'hi') => {
    const enough = rows.filter((row) => row.atLeast > 0 && row[side] >= target).map((row) => row.atLeast)
    return enough.length > 0 ? Math.min(...enough) : undefined
  }
  return { certain: lowest('lo'), possible: lowest('hi') }
}

/** A score that is certainly enough; one that may be is for the host to decide. */
function certainOrAsked<T>(
  test: string,
  reaching: (score: T) => Core,
  certain: T | undefined,
  possible: T | undefined,
): Core {
  const asked = constant(UNKNOWN, 'language-test.conversion-range', { test })
  return any(
    ...(certain === undefined ? [] : [reaching(certain)]),
    ...(possible === undefined || possible === certain ? [] : [all(reaching(possible), asked)]),
  )
}

function converted({ from, to, ...table }: Conversion, minima: readonly Minimum[], proof: Proof): Core {
  const tables = minima.flatMap(({ field, score }) => {
    const rows = field === 'overall' ? table.rows : table.sections?.[field]
    return rows ? [{ field, ...thresholds(rows, score) }] : []
  })
  const atLeast = (side: 'certain' | 'possible'): Minimum[] | undefined => {
    const scores = tables.flatMap(({ field, [side]: score }) =>
      score === undefined ? [] : [{ field, score }],
    )
    return scores.length === tables.length && scores.length > 0 ? scores : undefined
  }
  const reaching = (scores: readonly Minimum[]) =>
    testRecord(from, scores, proof, 'language-test.equivalent', { as: to, ...shownScores(scores) })
  const [certain, possible] = [atLeast('certain'), atLeast('possible')]
  if (tables.length === minima.length) {
    const same = JSON.stringify(certain) === JSON.stringify(possible)
    return certainOrAsked(from, reaching, certain, same ? certain : possible)
  }
  // Some sections have no table: whether they suffice, only the host can say.
  const asked = constant(UNKNOWN, 'language-test.sections-unconverted', { test: from })
  return possible ? all(reaching(possible), asked) : any()
}

function shownScores(scores: readonly Minimum[]): Shown {
  return Object.fromEntries(
    scores.map(({ field, score }) => [field === 'overall' ? 'minimum' : field, score / 10]),
  )
}
