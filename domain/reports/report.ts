import { z } from 'zod'
import { currencySchema, lineSchema } from '../money/index.ts'
import { countrySchema, disciplineSchema, documentSchema, stayKindSchema } from '../profile/index.ts'
import { systemAnswersSchema } from '../systems/index.ts'
import {
  accommodations,
  audiences,
  criteria,
  type Prompt,
  prompts,
  recommendations,
  roles,
  steps,
} from './words.ts'

export const mostLetters = 2000

// PostgreSQL keeps no NUL in a text.
const text = z
  .string()
  .max(mostLetters)
  .regex(/^[^\0]*$/)

const costSchema = z.strictObject({
  line: lineSchema,
  cents: z.int().min(0).max(100_000_000).describe('as really paid for the whole stay'),
  currency: currencySchema,
})

const oncePer = <Schema extends z.ZodType>(schema: Schema, most: number) =>
  z
    .array(schema)
    .max(most)
    .refine((codes) => new Set(codes).size === codes.length, 'each once')

const language = z.string().regex(/^[a-z]{2,3}$/, 'a language such as en')

/**
 * What a student tells after a stay. Everything may be left out, so that what is typed is kept at once and nobody invents
 * a figure; `lacks` says what has to be there before others see it.
 */
export const reportSchema = z
  .strictObject({
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    country: countrySchema,
    discipline: disciplineSchema,
    kind: stayKindSchema,
    costs: z
      .array(costSchema)
      .max(lineSchema.options.length)
      .refine((costs) => new Set(costs.map(({ line }) => line)).size === costs.length, 'each line once'),
    days: z.partialRecord(z.enum(steps), z.int().min(0).max(1000)),
    documents: oncePer(documentSchema, documentSchema.options.length).describe('that were really asked for'),
    accommodation: z.enum(accommodations),
    languages: oncePer(language, 6).describe('spoken on the ward'),
    hoursPerWeek: z.int().min(1).max(120),
    role: z.enum(roles),
    ratings: z.partialRecord(z.enum(criteria), z.int().min(1).max(5)),
    texts: z.partialRecord(z.enum(prompts), text),
    recommends: z.enum(recommendations),
    recommendsTo: oncePer(z.enum(audiences), audiences.length),
    systems: systemAnswersSchema,
  })
  .partial()

export type Report = z.infer<typeof reportSchema>

/** What has to be there before others see it, in the order of the form. */
export function lacks({ startsOn, endsOn, recommends, ratings = {}, texts = {} }: Report): string[] {
  return [
    ...(startsOn === undefined ? ['startsOn'] : []),
    ...(endsOn === undefined || (startsOn !== undefined && endsOn < startsOn) ? ['endsOn'] : []),
    ...(recommends === undefined ? ['recommends'] : []),
    ...(Object.keys(ratings).length === 0 && Object.values(texts).every(isEmpty) ? ['ratings'] : []),
  ]
}

const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === ''

/** The texts in the order of their prompts, without those that say nothing. */
export const textsOf = ({ texts = {} }: Report): { readonly prompt: Prompt; readonly text: string }[] =>
  prompts.flatMap((prompt) => {
    const text = texts[prompt]?.trim()
    return text ? [{ prompt, text }] : []
  })
