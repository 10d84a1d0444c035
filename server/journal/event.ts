import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'

const sideSchema = z.enum(['student', 'home', 'host', 'site', 'clock'])

/**
 * Codes, ids, dates and whole numbers: enough to understand a move, and nothing of what a document says. Numbers are
 * those that JavaScript and PostgreSQL read alike.
 */
const factsSchema = z.record(
  z.string(),
  z.union([z.string(), z.int(), z.boolean(), z.null(), z.array(z.string())]),
)

/** A move of an application, or somebody's look at health data. `at` is an instant in UTC to the millisecond. */
export const eventSchema = z.strictObject({
  studentId: z.uuid(),
  applicationId: z.uuid(),
  at: z.iso.datetime({ precision: 3 }),
  /** Null for the clock, and for a school that acts by a link: `facts.link` names it. */
  actorId: z.uuid().nullable(),
  side: sideSchema,
  move: z.string().min(1),
  reason: z.string().nullable(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  facts: factsSchema,
  seenBy: z.array(sideSchema),
})

export type JournalEvent = z.infer<typeof eventSchema>

/** Where a chain ends; the next event continues from here. */
export type Head = { readonly seq: number; readonly hash: string }

export type SealedEvent = JournalEvent & Head & { readonly previousHash: string }

export const noHead: Head = { seq: 0, hash: '0'.repeat(64) }

/** The event as the next of its chain. Its hash is SHA-256 of the hash before it and of its canonical JSON, in hex. */
export function seal(event: JournalEvent, { seq: before, hash: previousHash }: Head): SealedEvent {
  const numbered = { ...event, seq: before + 1 }
  const hash = createHash('sha256').update(previousHash).update(canonicalJson(numbered)).digest('hex')
  return { ...numbered, previousHash, hash }
}
