import { z } from 'zod'
import { languageSchema } from '../profile/index.ts'
import { staySchema } from '../stays/index.ts'

export const recordKinds = ['stay', 'goal', 'entry', 'absence'] as const
export type RecordKind = (typeof recordKinds)[number]

// PostgreSQL keeps no NUL in a text.
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/)
const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** How much of it was the student's own doing, from least to most. */
export const roles = ['observed', 'assisted', 'supervised', 'performed'] as const
export const settings = ['ward', 'theatre', 'outpatient', 'emergency', 'intensive-care', 'elsewhere'] as const
/** Bands instead of a birth date: of a patient nothing more is asked. */
export const ageBands = ['under-1', '1-5', '6-17', '18-39', '40-64', '65-79', '80-over'] as const
export const styles = [
  'breaking-bad-news',
  'shared-decision',
  'taking-a-history',
  'informed-consent',
  'with-interpreter',
  'family-present',
  'motivating',
  'end-of-life',
  'disagreement',
  'with-a-child',
] as const
export const absenceReasons = ['ill', 'leave', 'training', 'other'] as const

const everyEntry = {
  on: z.iso.date(),
  minutes: z.int().min(1).max(1440).exactOptional(),
  setting: z.enum(settings).exactOptional(),
  supervisor: text(200).exactOptional(),
  note: text(2000).exactOptional(),
  /** Prompts: what was decided otherwise than at home and why, what surprised, what to take home. */
  reflection: z
    .strictObject({
      decided: text(2000).exactOptional(),
      surprised: text(2000).exactOptional(),
      takeHome: text(2000).exactOptional(),
    })
    .exactOptional(),
}

/** What was done on one occasion. No field can hold a name, a date of birth or a number of a patient. */
export const entrySchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('procedure'),
    procedure: code.or(text(120)).describe('of the list, or in own words'),
    role: z.enum(roles),
    ageBand: z.enum(ageBands).exactOptional(),
    ...everyEntry,
  }),
  z.strictObject({
    what: z.literal('rounds'),
    patients: z.int().min(1).max(200).exactOptional(),
    ...everyEntry,
  }),
  z.strictObject({
    what: z.literal('conversation'),
    styles: z.array(z.enum(styles)).max(styles.length),
    part: z.enum(['observed', 'led']),
    language: languageSchema.exactOptional(),
    ageBand: z.enum(ageBands).exactOptional(),
    ...everyEntry,
  }),
  z.strictObject({ what: z.literal('teaching'), topic: text(200).exactOptional(), ...everyEntry }),
])
export type Entry = z.infer<typeof entrySchema>
export type What = Entry['what']

/**
 * One of our list of goals, one of a framework of the host or school, or one of the student's own. `times`: how often a
 * procedure is to be done for it. `levels`: the scale of the framework in its words, from least to most; `level` counts
 * in it from 1.
 */
const goalSchema = z.strictObject({
  goal: code.exactOptional(),
  label: text(200).exactOptional(),
  group: text(200).exactOptional(),
  procedure: code.exactOptional(),
  times: z.int().min(1).max(500).exactOptional(),
  levels: z.array(text(80)).min(2).max(10).exactOptional(),
  level: z.int().min(1).max(10).exactOptional(),
  reachedOn: z.iso.date().exactOptional(),
})
export type Goal = z.infer<typeof goalSchema>

const absenceSchema = z
  .strictObject({ from: z.iso.date(), to: z.iso.date(), reason: z.enum(absenceReasons) })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
export type Absence = z.infer<typeof absenceSchema>

const schemas = { stay: staySchema, goal: goalSchema, entry: entrySchema, absence: absenceSchema } as const

/** The field of a body that is not as it should be, such as `endsOn`; undefined where all is well. */
export function bodyProblem(kind: RecordKind, body: unknown): string | undefined {
  const { error } = schemas[kind].safeParse(body)
  const [issue] = error?.issues ?? []
  return issue && (issue.path.join('.') || 'body')
}

/** The bodies of one kind among records, as their schema reads them; what a later version wrote is left out. */
export function bodiesOf<Kind extends RecordKind>(
  kind: Kind,
  records: readonly { readonly kind: string; readonly body: unknown }[],
): z.infer<(typeof schemas)[Kind]>[] {
  return records.flatMap((record) => {
    const read = record.kind === kind ? schemas[kind].safeParse(record.body) : undefined
    return read?.success ? [read.data as z.infer<(typeof schemas)[Kind]>] : [] // the schema of that kind read it
  })
}
