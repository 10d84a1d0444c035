import { z } from 'zod'
import type { Anchor, DateExpression, Period } from '../time/index.ts'
import type { Core, SayValues } from './core.ts'

/** What a kind may know when it lowers: where it stands and what the catalogue brings along. */
export type LowerContext = {
  /** The moment at which the requirement must hold. */
  readonly by: Anchor
  /** rulebook/requirement: with the matter it names the decision of a judgement. */
  readonly key: string
  readonly host: { readonly id: string; readonly country: string }
  readonly reference: Reference
}

/** Sourced data that requirements refer to by name. */
export type Reference = {
  readonly lists: Readonly<Record<string, CodeList>>
  readonly conversions: readonly Conversion[]
}

/** A named list of codes. `complete: false`: others may be on it, so a code that is absent is unknown. */
export type CodeList = {
  readonly codes: readonly string[]
  readonly complete: boolean
  readonly title?: string
}

/**
 * A test score in terms of another scale. A score of `from` that reaches `atLeast` is worth `lo` to `hi`
 * on the other scale. Scores in tenths, CEFR 1 (A1) to 6 (C2). A range stays a range.
 */
export type Conversion = {
  readonly from: string
  readonly to: string
  readonly rows: readonly ConversionRow[]
  /** The same for each section of the tests, where the source sets them against each other. */
  readonly sections?: Readonly<Partial<Record<Section, readonly ConversionRow[]>>>
}
export type ConversionRow = { readonly atLeast: number; readonly lo: number; readonly hi: number }
export type Section = 'reading' | 'listening' | 'speaking' | 'writing'

export const noReference: Reference = { lists: {}, conversions: [] }

/** A kind of requirement: the strict shape of its parameters and how it lowers to the core. */
export type Kind<Name extends string, Shape extends z.ZodRawShape> = {
  readonly name: Name
  readonly schema: z.ZodObject<{ kind: z.ZodLiteral<Name> } & Shape, z.core.$strict>
  readonly lower: (params: z.output<z.ZodObject<Shape, z.core.$strict>>, context: LowerContext) => Core
}

/** `refuse` says why parameters that are well formed one by one make no sense together. */
export function defineKind<const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  summary: string,
  params: Shape,
  lower: (params: z.output<z.ZodObject<Shape, z.core.$strict>>, context: LowerContext) => Core,
  refuse: (params: z.output<z.ZodObject<Shape, z.core.$strict>>) => string | undefined = () => undefined,
): Kind<Name, Shape> {
  const reasonOf = ({ kind: _, ...given }: Readonly<Record<string, unknown>>) => refuse(given as never)
  const schema = z
    .strictObject({ kind: z.literal(name), ...params })
    .refine((given) => reasonOf(given) === undefined, { error: ({ input }) => reasonOf(input as never) })
    .describe(summary)
  return { name, schema, lower } as unknown as Kind<Name, Shape>
}

/** The moment of the requirement, moved by a period. Months and years need a rounding (31 January + 1 month). */
export function atMoment(by: Anchor, plus?: Period, round: 'down' | 'up' = 'down'): DateExpression {
  return plus ? { at: by, plus, round } : { at: by }
}

export const say = (code: string, values?: SayValues) => (values ? { code, values } : { code })
