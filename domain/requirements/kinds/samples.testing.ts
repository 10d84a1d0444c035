// Requirements of every kind with every parameter and, for codes, every code: what can be said at all.
import type { z } from 'zod'
import { languageTestSchema } from '../../profile/index.ts'
import type { Core, Say } from '../core.ts'
import type { LowerContext, Reference } from '../kind.ts'
import { eachLeaf } from '../leaves.ts'
import { lowerTerm, type Term } from '../term.ts'
import { kinds } from './index.ts'

/** Tried one after the other until the schema takes some. */
const texts = [
  'sample-code',
  'other-code',
  'US',
  'DE',
  'en',
  'fr',
  'USD',
  '10-01',
  '2027-12-20',
  '2028-01-06',
]
const numbers = [1, 2, 3, 10, 400]
const enough = 2
/** Of two parameters at once, so many samples of each. */
const together = 3

type Schema = z.core.$ZodType & { readonly safeParse: (value: unknown) => { readonly success: boolean } }
type Definition = {
  readonly type: string
  readonly innerType?: Schema
  readonly element?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

// Zod's definitions are typed per class; read here as what they have in common.
const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition

function samplesOf(schema: Schema): unknown[] {
  const { type, innerType, element, shape, entries, values } = definitionOf(schema)
  const accepted = (some: readonly unknown[]) => some.filter((value) => schema.safeParse(value).success)
  if (innerType) return samplesOf(innerType)
  if (entries) return Object.values(entries)
  if (values) return [...values]
  if (shape) return accepted(objectsOf(shape))
  if (element) {
    const elements = samplesOf(element)
    return accepted([...elements.map((one) => [one]), elements.slice(0, 2)])
  }
  if (type === 'boolean') return [true, false]
  return accepted(type === 'string' ? texts : numbers).slice(0, enough)
}

/** What is required, with nothing else, with each optional key, with each two, and with all of them. */
function objectsOf(shape: Readonly<Record<string, Schema>>): object[] {
  const keys = Object.entries(shape).map(([key, schema]) => ({ key, samples: samplesOf(schema), schema }))
  const isOptional = ({ schema }: { schema: Schema }) => schema.safeParse(undefined).success
  const first = (some: typeof keys) => Object.fromEntries(some.map(({ key, samples }) => [key, samples[0]]))
  const required = first(keys.filter((one) => !isOptional(one)))
  const single = keys.flatMap(({ key, samples }) => samples.map((value) => ({ ...required, [key]: value })))
  const pairs = keys.flatMap((one, index) =>
    keys
      .slice(index + 1)
      .flatMap((two) =>
        one.samples
          .slice(0, together)
          .flatMap((a) =>
            two.samples.slice(0, together).map((b) => ({ ...required, [one.key]: a, [two.key]: b })),
          ),
      ),
  )
  return [required, ...single, ...pairs, first(keys)]
}

const row = { atLeast: 50, lo: 1, hi: 6 }
const wide = { atLeast: 40, lo: 0, hi: 6000 }
const enoughRow = { atLeast: 60, lo: 6000, hi: 6000 }

/** Tables between all tests, and lists that are known in part or in full. */
const reference = (complete: boolean): Reference => ({
  lists: Object.fromEntries(texts.map((id) => [id, { codes: ['sample-code'], complete }])),
  conversions: languageTestSchema.options.flatMap((to) => [
    {
      from: 'ielts',
      to,
      rows: [wide, enoughRow],
      ...(complete ? { sections: { reading: [enoughRow] } } : {}),
    },
    { from: to, to: 'cefr-en', rows: [row, enoughRow] },
  ]),
})

const context = (complete: boolean): LowerContext => ({
  by: 'start',
  key: 'host/sample',
  host: { id: 'host', country: 'US' },
  reference: reference(complete),
})

/** Lowered samples of every kind. */
export function sampleCores(): { readonly kind: string; readonly core: Core }[] {
  const contexts = [context(true), context(false)]
  return kinds.flatMap(({ name, schema }) =>
    samplesOf(schema as unknown as Schema).flatMap((params) => {
      const term = schema.parse(params) as Term
      return contexts.map((where) => ({ kind: name, core: lowerTerm(term, where) }))
    }),
  )
}

/** Everything that a requirement says. */
export function saysOf(core: Core): Say[] {
  const says: Say[] = []
  eachLeaf(core, ({ say }) => says.push(say))
  return says
}
