import { z } from 'zod'
import { idSchema } from '../programmes/index.ts'
import { dayOf, isoOf } from '../time/index.ts'
import { type Claim, claimSchema } from './claims.ts'
import { templates } from './templates.ts'

/** What is signed. It says who signed, of whom, and for which programme; a reader needs nothing besides. */
export const letterSchema = z.strictObject({
  version: z.literal(1),
  template: z.enum(templates),
  student: z.strictObject({ name: z.string().min(1) }),
  school: z.strictObject({
    name: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** The signer proved to read mail there. It is no proof of who they are. */
    domain: z.string().min(1),
  }),
  programme: z.strictObject({ id: idSchema, name: z.string().min(1) }),
  claims: z.array(claimSchema).min(1),
})

export type Letter = z.infer<typeof letterSchema>

/** A letter lives as long as the last of its claims; each claim has its own days besides. */
export const lastDayOf = (claims: readonly Claim[]): string =>
  isoOf(Math.max(...claims.map(({ validUntil }) => dayOf(validUntil))))

/** Whether a claim holds on a day: a letter outlives some of what it says. */
export function standingOf({ validFrom, validUntil }: Claim, on: string): 'holds' | 'not-yet' | 'lapsed' {
  if (on < validFrom) return 'not-yet'
  return on <= validUntil ? 'holds' : 'lapsed'
}
