import { z } from 'zod'
import { countrySchema, disciplineSchema, stayKindSchema } from '../profile/index.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/) // PostgreSQL keeps no NUL in a text

/** What the stay shall count as; each has its own certificate. */
export const countsAs = ['elective', 'final-year', 'famulatur', 'erasmus-traineeship'] as const

/**
 * One stay at one host, as the student keeps it: with or without an application here, so that a logbook needs no
 * institution on board. Days are ISO dates; both the first and the last one are days of the stay.
 */
export const staySchema = z
  .strictObject({
    applicationId: z.uuid().exactOptional().describe('the application here that led to it'),
    programmeId: text(80).exactOptional().describe('of the catalogue, where it knows the host'),
    host: text(200).describe('the hospital or university'),
    department: text(200).exactOptional(),
    city: text(100).exactOptional(),
    country: countrySchema,
    kind: stayKindSchema.exactOptional(),
    discipline: disciplineSchema.exactOptional(),
    countsAs: z.array(z.enum(countsAs)).max(countsAs.length),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    percent: z.union([z.literal(100), z.literal(75), z.literal(50)]).describe('full time or part time'),
    endedEarlyOn: z.iso.date().exactOptional().describe('the last day, where the stay was broken off'),
    office: text(80).exactOptional().describe('the examination office, by its rulebook in the catalogue'),
    papers: z
      .array(text(160))
      .max(60)
      .exactOptional()
      .describe('rules of the office whose paper is there: office/rule'),
    supervisor: z
      .strictObject({
        name: text(200),
        office: text(200).exactOptional(),
        email: z.email().max(254).exactOptional(),
      })
      .exactOptional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'] })
  .refine(({ startsOn, endedEarlyOn }) => !endedEarlyOn || startsOn <= endedEarlyOn, {
    path: ['endedEarlyOn'],
  })

export type Stay = z.infer<typeof staySchema>

/** The last day that was really spent there, or will be. */
export const lastDayOf = ({ endsOn, endedEarlyOn }: Stay): string =>
  endedEarlyOn !== undefined && endedEarlyOn < endsOn ? endedEarlyOn : endsOn

export type Phase = 'ahead' | 'running' | 'over'

/** How far the stay is on a day. */
export function phaseOf(stay: Stay, today: string): Phase {
  if (today < stay.startsOn) return 'ahead'
  return today <= lastDayOf(stay) ? 'running' : 'over'
}
