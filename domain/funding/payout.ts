import { z } from 'zod'
import { idSchema, sourceKeysSchema } from '../programmes/index.ts'
import type { Benefit } from './benefit.ts'
import type { CompiledAward, Said } from './compile-award.ts'

const partSchema = z.strictObject({
  when: z
    .enum(['start', 'after-stay', 'after-cost'])
    .describe('after-cost: paid back against receipts, so the student pays first'),
  percent: z.number().gt(0).max(100),
})

/** When money is paid, where a source tells. */
export const payoutSchema = z
  .strictObject({
    benefits: z.array(idSchema).min(1).optional().describe('benefits of this file; absent: all of them'),
    parts: z.array(partSchema).min(1),
    source: sourceKeysSchema,
  })
  .refine(({ parts }) => parts.reduce((sum, { percent }) => sum + percent, 0) === 100, {
    error: 'the parts have to come to 100 percent',
  })

export type Payout = z.infer<typeof payoutSchema>

/** What the award says of a benefit, else what its frames say. */
export const payoutOf = (
  { award, frames }: CompiledAward,
  { item, in: file }: Said<Benefit>,
): Payout | undefined =>
  [award, ...frames]
    .flatMap((level) => (level.calendar?.paid ?? []).map((payout) => ({ level, payout })))
    .find(({ level, payout }) => !payout.benefits || (level === file && payout.benefits.includes(item.id)))
    ?.payout

/** Undefined: no source tells when it is paid. */
export const percentByStart = (payout: Payout | undefined): number | undefined =>
  payout?.parts.filter(({ when }) => when === 'start').reduce((sum, { percent }) => sum + percent, 0)
