import { z } from 'zod'
import { all, any, type Core, type Leaf, not } from './core.ts'
import type { LowerContext } from './kind.ts'
import { kinds } from './kinds/index.ts'
import { mapLeaves } from './leaves.ts'

type KindParams = z.input<(typeof kinds)[number]['schema']>

/** What has to be: one kind with its parameters, or a combination. */
export type Term =
  | { kind: 'all' | 'any'; of: Term[] }
  | { kind: 'at-least'; n: number; of: Term[] }
  | { kind: 'not'; of: Term }
  | KindParams

const several = z.array(z.lazy(() => termSchema)).min(1)

const combinations = [
  z.strictObject({ kind: z.literal('all'), of: several }).describe('every one of these'),
  z.strictObject({ kind: z.literal('any'), of: several }).describe('one of these is enough'),
  z
    .strictObject({ kind: z.literal('at-least'), n: z.int().min(1), of: several })
    .describe('at least n of these'),
  z
    .strictObject({ kind: z.literal('not'), of: z.lazy(() => termSchema) })
    .refine(({ of }) => !isPromise(of), 'nobody can be asked to break a rule of conduct or to find no place')
    .describe('this must not hold'),
] as const

/** Conduct and places count as met while nobody knows, so their opposite cannot be told. */
const isPromise = (term: Term): boolean =>
  'of' in term
    ? [term.of].flat().some((part) => isPromise(part))
    : term.kind === 'conduct' || term.kind === 'places'

export const termSchema: z.ZodType<Term, Term> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ...combinations,
    ...kinds.map(({ schema }) => schema),
  ] as unknown as typeof combinations),
) as unknown as z.ZodType<Term, Term>

/** A case in which a rule holds or is lifted: never a promise, whose opposite cannot be told. */
export const conditionSchema = termSchema.refine(
  (term) => !isPromise(term),
  'a guard cannot rest on a rule of conduct or on places: nobody knows beforehand whether it holds',
)

const lowering = new Map<
  string,
  { schema: z.ZodType; lower: (params: never, context: LowerContext) => Core }
>(kinds.map((kind) => [kind.name, kind]))

/** The sentence of a leaf says what is needed; under a `not` that is the opposite. */
const opposite = (leaf: Leaf): Leaf => ({ ...leaf, say: { ...leaf.say, code: `${leaf.say.code}.not` } })

/** Lowers a term to the core. Throws a RangeError for a list or kind that does not exist. */
export function lowerTerm(term: Term, context: LowerContext): Core {
  switch (term.kind) {
    case 'all':
      return all(...term.of.map((part) => lowerTerm(part, context)))
    case 'any':
      return any(...term.of.map((part) => lowerTerm(part, context)))
    case 'at-least':
      return { op: 'atLeast', n: term.n, of: term.of.map((part) => lowerTerm(part, context)) }
    case 'not':
      return not(mapLeaves(lowerTerm(term.of, context), opposite))
    default: {
      const kind = lowering.get(term.kind)
      if (!kind) throw new RangeError(`there is no kind of requirement called "${term.kind}"`)
      // Terms were parsed by the kind's own schema when they entered, which also filled in the defaults.
      return kind.lower(term as never, context)
    }
  }
}
