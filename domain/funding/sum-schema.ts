import { z } from 'zod'

export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166')

/** In the unit of the currency, as printed. A range stays a range. */
export const sumShape = {
  amount: z.number().min(0).optional(),
  range: z
    .tuple([z.number().min(0), z.number().min(0)])
    .refine(([low, high]) => low <= high, 'the lower end comes first')
    .optional(),
} as const
