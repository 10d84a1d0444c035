import { z } from 'zod'
import { cefrNumber, cefrSchema, languageTestSchema } from '../../profile/index.ts'
import { all, any, type Core, constant } from '../core.ts'
import { defineKind, type LowerContext, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'
import { testCore, testSchema } from './language-test.ts'
import { datedWithin, periodSchema, present, yes } from './shared.ts'

/**
 * Proof of a language. Any one way is enough: a native language, the language of instruction, a level,
 * a test. Each way counts only where the host lets it: `native`, `instruction` and `convert` switch it.
 */
export const language = defineKind(
  'language',
  'A language, by level, test, native language or language of instruction; any accepted proof is enough.',
  {
    language: z.string().regex(/^[a-z]{2,3}$/, 'an ISO 639 language code such as en'),
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
  },
  (params, context) =>
    any(
      ...present(
        params.native && native(params.language),
        params.instruction && instruction(params.language),
        params.level && ofLevel(params, cefrNumber(params.level), context),
        ...(params.tests ?? []).map((test) => testCore(test, params.within, context)),
        params.level &&
          params.convert &&
          !params.tests &&
          byAnyTest(params, cefrNumber(params.level), context),
        !params.level && !params.tests && unstatedLevel(params.language, context),
      ),
    ),
)

type Params = {
  language: string
  level?: z.infer<typeof cefrSchema> | undefined
  certificate?: true | undefined
  proofs?: string[] | undefined
  within?: z.infer<typeof periodSchema> | undefined
}

const native = (code: string): Core => ({
  op: 'has',
  fact: 'person.nativeLanguages',
  any: [code],
  say: say('language.native', { language: code }),
})

const instruction = (code: string): Core => ({
  op: 'has',
  fact: 'study.instructionLanguages',
  any: [code],
  say: say('language.instruction', { language: code }),
})

function levelRecord(
  code: string,
  level: number,
  context: LowerContext,
  params: Params,
  sentence: string,
): Core {
  const proofs = params.proofs ?? (params.certificate ? ['certificate'] : undefined)
  return {
    op: 'records',
    table: 'languageLevels',
    where: [
      { field: 'language', in: [code] },
      { field: 'level', cmp: '>=', to: level },
      ...(proofs ? [{ field: 'proof', in: proofs }] : []),
      ...(params.within ? datedWithin('on', context.by, params.within) : []),
    ],
    atLeast: 1,
    say: say(sentence, { language: code, level, moment: context.by, ...(proofs ? { proofs } : {}) }),
  }
}

const ofLevel = (params: Params, level: number, context: LowerContext): Core =>
  levelRecord(
    params.language,
    level,
    context,
    params,
    params.certificate || params.proofs ? 'language.level-proved' : 'language.level',
  )

/** Every test that a sourced table sets against CEFR proves the level. */
function byAnyTest(params: Params, level: number, context: LowerContext): Core {
  const tables = context.reference.conversions.filter(
    ({ from, to }) => to === `cefr-${params.language}` && from !== to,
  )
  return any(
    ...tables.map(({ from }) =>
      testCore({ test: languageTestSchema.parse(from), level }, params.within, context),
    ),
  )
}

/**
 * The host asks for the language and names no level. Fluency (C1) is enough for certain, no knowledge is too
 * little; in between only the host can tell. Decision record 0004.
 */
function unstatedLevel(code: string, context: LowerContext): Core {
  const fluent = levelRecord(code, 5, context, { language: code }, 'language.fluent')
  const some = levelRecord(code, 1, context, { language: code }, 'language.some')
  const byTest = byAnyTest({ language: code }, 5, context)
  return any(fluent, byTest, all(some, constant(UNKNOWN, 'language.level-unstated', { language: code })))
}
