import { z } from 'zod'
import { sourceKeysSchema } from './source.ts'

/** Whether the programme runs, for whom, and how old that knowledge is. */
export const statusSchema = z.strictObject({
  state: z.enum(['open', 'closed', 'suspended', 'unknown']),
  for: z.enum(['international', 'domestic', 'all']).default('all'),
  asOf: z.int().optional().describe('newest year the source names; absent: it names none'),
  since: z.string().optional(),
  copySays: z.literal('open').optional().describe('an undated copy describes a running programme'),
  scope: z.string().optional(),
  note: z.string().optional(),
  earlier: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string().optional(),
        says: z.string(),
        source: sourceKeysSchema.optional(),
      }),
    )
    .default([]),
  laterEvidence: z
    .array(z.strictObject({ on: z.string(), says: z.string(), source: sourceKeysSchema }))
    .default([]),
  source: sourceKeysSchema.optional(),
})

export type Status = z.infer<typeof statusSchema>
