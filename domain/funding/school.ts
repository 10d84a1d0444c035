import { z } from 'zod'
import { idSchema } from '../programmes/index.ts'

const schoolPlaceSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166'),
  ror: z.string().regex(/^0[a-z0-9]{8}$/, 'the last part of an address at ror.org'),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
})

/** Home schools with their place. Only certain matches with the registry. */
export const schoolFileSchema = z.strictObject({
  source: z.strictObject({
    url: z.url(),
    title: z.string(),
    year: z.int(),
    kind: z.enum(['official', 'reported']),
  }),
  schools: z.array(schoolPlaceSchema),
})
export type SchoolPlace = z.infer<typeof schoolPlaceSchema>
