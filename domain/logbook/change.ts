import { z } from 'zod'
import { bodyProblem, recordKinds } from './records.ts'

/**
 * One edit of one record, as a device sends it. `base`: the sequence of the record that was edited, 0 for a new one.
 * A `body` of null deletes. Sent again, it is the same change.
 */
export const changeSchema = z.strictObject({
  changeId: z.uuid(),
  recordId: z.uuid(),
  kind: z.enum(recordKinds),
  base: z.int().min(0),
  body: z.record(z.string().max(40), z.unknown()).nullable(),
})
export type Change = z.infer<typeof changeSchema>

/** A record as the server has it. `sequence`: the change of the stay which made it what it is. */
export type StoredRecord = {
  readonly recordId: string
  readonly kind: Change['kind']
  readonly sequence: number
  readonly body: Change['body']
  /** The record that another device had changed meanwhile; the student keeps one of them, or both. */
  readonly rivalOf: string | null
}

/** Where a change came to lie; what is to be edited next begins there. */
export type Landed = { readonly changeId: string; readonly recordId: string; readonly sequence: number }

/** Why a change cannot be kept at all: the field of its body that is wrong. */
export const changeProblem = ({ kind, body }: Change): string | undefined =>
  body === null ? undefined : bodyProblem(kind, body)
