import { z } from 'zod'
import { languageTestSchema } from '../../profile/index.ts'
import { all, any, type Core, constant, type RecordTest } from '../core.ts'
import { type Conversion, defineKind, type LowerContext, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'
import { datedWithin, periodSchema } from './shared.ts'

const sections = ['reading', 'listening', 'speaking', 'writing'] as const

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
type TestParams = z.infer<typeof testSchema>
type Within = z.infer<typeof periodSchema> | undefined

export const languageTest = defineKind(
  'language-test',
  'A result of one language test. `onlyIfTaken`: no test is needed, but one that was taken must reach the minimum.',
  { ...testSchema.shape, within: periodSchema.optional(), onlyIfTaken: z.literal(true).optional() },
  (params, context) => {
    const reached = testCore(params, params.within, context)
    if (!params.onlyIfTaken) return reached
    const taken = record(
      params.test,
      [],
      undefined,
      context,
      say('language-test.taken', { test: params.test }),
    )
    return any({ op: 'not', of: taken }, reached)
  },
)

/** `level`: the CEFR level that the result must prove by a sourced table, instead of a minimum. */
export function testCore(
  params: TestParams & { level?: number },
  within: Within,
  context: LowerContext,
): Core {
  if (params.level !== undefined) return byLevel(params.test, params.level, within, context)
  const direct = record(
    params.test,
    minima(params),
    within,
    context,
    say('language-test.minimum', values(params, context)),
  )
  if (params.minimum === undefined || params.convert === false) return direct
  const tables = context.reference.conversions.filter(({ to }) => to === params.test)
  return any(direct, ...tables.map((table) => converted(table, params, within, context)))
}

function values(params: TestParams, { by }: LowerContext) {
  const named = Object.fromEntries(
    [...sections, 'minimum' as const, 'eachSection' as const].flatMap((key) =>
      params[key] === undefined ? [] : [[key, params[key]]],
    ),
  )
  return { test: params.test, moment: by, ...named }
}

function minima(params: TestParams): RecordTest[] {
  const tests: RecordTest[] = []
  if (params.minimum !== undefined) tests.push({ field: 'overall', cmp: '>=', to: tenths(params.minimum) })
  for (const section of sections) {
    const minimum = params[section] ?? params.eachSection
    if (minimum !== undefined) tests.push({ field: section, cmp: '>=', to: tenths(minimum) })
  }
  return tests
}

const tenths = (score: number): number => Math.round(score * 10)

function record(
  test: string,
  tests: readonly RecordTest[],
  within: Within,
  { by }: LowerContext,
  sentence: ReturnType<typeof say>,
): Core {
  return {
    op: 'records',
    table: 'languageTests',
    where: [{ field: 'test', in: [test] }, ...tests, ...datedWithin('takenOn', by, within)],
    atLeast: 1,
    say: sentence,
  }
}

/** The lowest score that is certainly worth `target`, and the lowest that may be. */
function thresholds(
  table: Conversion,
  target: number,
): { certain: number | undefined; possible: number | undefined } {
  const lowest = (side: 'lo' | 'hi') => {
    const enough = table.rows.filter((row) => row[side] >= target).map((row) => row.atLeast)
    return enough.length > 0 ? Math.min(...enough) : undefined
  }
  return { certain: lowest('lo'), possible: lowest('hi') }
}

function atThresholds(
  table: Conversion,
  target: number,
  within: Within,
  context: LowerContext,
  shown: Record<string, string | number>,
): Core {
  const { certain, possible } = thresholds(table, target)
  const reaching = (score: number) =>
    record(
      table.from,
      [{ field: 'overall', cmp: '>=', to: score }],
      within,
      context,
      say('language-test.equivalent', {
        test: table.from,
        minimum: score / 10,
        moment: context.by,
        ...shown,
      }),
    )
  return any(
    ...(certain === undefined ? [] : [reaching(certain)]),
    ...(possible === undefined || possible === certain
      ? []
      : [all(reaching(possible), constant(UNKNOWN, 'language-test.conversion-range', { test: table.from }))]),
  )
}

function converted(table: Conversion, params: TestParams, within: Within, context: LowerContext): Core {
  const hasSections =
    sections.some((section) => params[section] !== undefined) || params.eachSection !== undefined
  const overall = atThresholds(table, tenths(params.minimum ?? 0), within, context, { as: params.test })
  // The tables set totals against totals: whether the sections suffice, only the host can say.
  return hasSections
    ? all(overall, constant(UNKNOWN, 'language-test.sections-unconverted', { test: table.from }))
    : overall
}

function byLevel(test: string, level: number, within: Within, context: LowerContext): Core {
  const table = context.reference.conversions.find(({ from, to }) => from === test && to.startsWith('cefr-'))
  return table ? atThresholds(table, level, within, context, { level }) : any()
}
