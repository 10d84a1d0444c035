import { z } from 'zod'
import { cefrNumber, cefrSchema } from '../../profile/index.ts'
import type { Period } from '../../time/index.ts'
import { all, any, type Core, constant } from '../core.ts'
import { defineKind, type LowerContext, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'
import { has } from './has.ts'
import { ageOf, datedWithin, periodSchema, present, yes } from './shared.ts'
import { languageSchema, levelByTests, testCore, testSchema } from './test-scores.ts'

/**
 * Proof of a language. Any one way is enough: a native language, the language of instruction, a level,
 * a test. Each way counts only where the host lets it: `native`, `instruction` and `convert` switch it.
 */
export const language = defineKind(
  'language',
  'A language, by level, test, native language or language of instruction; any accepted proof is enough.',
  {
    language: languageSchema,
    level: cefrSchema.optional(),
    tests: z.array(testSchema).min(1).optional(),
    certificate: yes.describe('a level counts only with a certificate'),
    proofs: z
      .array(z.enum(['certificate', 'school-letter', 'host-form']))
      .min(1)
      .optional()
      .describe('papers accepted for the level'),
    within: periodSchema.optional().describe('age of test or certificate at the moment'),
    native: z.boolean().default(true).describe('false: native speakers need the proof as well'),
    instruction: z.boolean().default(false).describe('true: teaching in this language is proof'),
    convert: z
      .boolean()
      .default(true)
      .describe('false: only the named tests, no table turns another into the level'),
    onlyBy: z
      .array(z.enum(['native', 'instruction']))
      .min(1)
      .optional()
      .describe('one of these and nothing else: native speakers, or taught in this language'),
  },
  (params, context) => {
    const { language: code, tests = [], within, convert } = params
    const native = has('person.nativeLanguages', [code], 'language.native', 'languages')
    const instruction = has('study.instructionLanguages', [code], 'language.instruction', 'languages')
    if (params.onlyBy) return any(...params.onlyBy.map((way) => (way === 'native' ? native : instruction)))
    const level = params.level && cefrNumber(params.level)
    const proof = { within, language: code, context }
    return any(
      ...present(
        params.native && native,
        params.instruction && instruction,
        level && ofLevel(params, level, context),
        ...tests.map((test) => testCore(convert ? test : { ...test, convert }, proof)),
        level && convert && tests.length === 0 && levelByTests(code, level, proof),
        !level && tests.length === 0 && unstatedLevel(code, convert, context),
      ),
    )
  },
  ({ onlyBy, level, tests, certificate, proofs }) =>
    onlyBy && (level ?? tests ?? certificate ?? proofs) !== undefined
      ? '`onlyBy` leaves no other way: it stands without level, tests, certificate and proofs'
      : undefined,
)

type LevelParams = {
  language: string
  certificate?: true | undefined
  proofs?: string[] | undefined
  within?: Period | undefined
}

function ofLevel(params: LevelParams, level: number, context: LowerContext): Core {
  const proofs = params.proofs ?? (params.certificate ? ['certificate'] : undefined)
  return proofs
    ? levelRecord(params, level, context, 'language.level-proved', proofs)
    : levelRecord(params, level, context, 'language.level')
}

function levelRecord(
  { language, within }: LevelParams,
  level: number,
  { by }: LowerContext,
  sentence: string,
  proofs?: readonly string[],
): Core {
  return {
    op: 'records',
    table: 'languageLevels',
    where: [
      { field: 'language', in: [language] },
      { field: 'level', cmp: '>=', to: level },
      ...(proofs ? [{ field: 'proof', in: proofs }] : []),
      ...datedWithin('on', by, within),
    ],
    atLeast: 1,
    say: say(sentence, {
      language,
      level,
      moment: by,
      within: ageOf(by, within),
      ...(proofs ? { proofs } : {}),
    }),
  }
}

/**
 * The host asks for the language and names no level. Fluency (C1) is enough for certain, no knowledge is too
 * little; in between only the host can tell. Decision record 0004.
 */
function unstatedLevel(language: string, convert: boolean, context: LowerContext): Core {
  const fluent = levelRecord({ language }, 5, context, 'language.fluent')
  const some = levelRecord({ language }, 1, context, 'language.some')
  const byTest = levelByTests(language, 5, { within: undefined, language, context })
  const asked = constant(UNKNOWN, 'language.level-unstated', { language })
  return any(fluent, ...(convert ? [byTest] : []), all(some, asked))
}
