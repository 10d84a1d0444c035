import { z } from 'zod'

/** What a stay costs money for. Budget, benefits and rules against paying twice speak of the same lines. */
export const lineSchema = z.enum([
  'application-fee',
  'tuition',
  'living',
  'travel',
  'insurance',
  'visa',
  'health',
  'tests',
  'papers',
  'language-course',
  'other',
])
export type Line = z.infer<typeof lineSchema>
export const lines = lineSchema.options
