import { z } from 'zod'
import {
  type Assessment,
  answers as assessmentAnswers,
  type CompiledProgramme,
  idSchema,
  pagesOf,
} from '../programmes/index.ts'
import { nameOf, type Situation } from '../requirements/index.ts'
import { isoOf } from '../time/index.ts'
import { verdictsOf } from './verdicts.ts'
import { wishSchema } from './wishes.ts'

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 lower-case hexadecimal digits')
const pageSchema = z.strictObject({ url: z.url(), title: z.string(), year: z.int().optional() })

/** What was asked, as it was read, and what was answered: both can still be read when the questions have changed. */
const answerSchema = z.strictObject({
  question: idSchema,
  asks: z.string().min(1),
  answer: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
})

const assessmentSchema = z.strictObject({
  catalogue: z
    .string()
    .regex(/^[0-9a-f]{12,64}$/, "a catalogue's version: 12 to 64 lower-case hexadecimal digits")
    .describe('the version of the rules'),
  on: z.iso.date(),
  startsOn: z.iso.date(),
  weeks: z.int().min(1).max(52),
  answer: z.enum(assessmentAnswers),
  requirements: z.array(
    z.strictObject({
      id: z.string(),
      says: z.array(z.string()),
      verdict: z.enum(['unmet', 'unknown', 'met']),
      sources: z.array(pageSchema),
    }),
  ),
})

const documentSchema = z.strictObject({
  document: idSchema.describe("of the programme's list"),
  name: z.string().min(1),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'such as application/pdf'),
  bytes: z.int().min(1),
  sha256: sha256Schema,
})

/** What submitting freezes. It holds no file: each is named by its hash. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  applicationId: z.uuid(),
  programme: idSchema,
  submittedAt: z.iso.datetime().describe('UTC'),
  wishes: z.array(wishSchema).min(1),
  answers: z.array(answerSchema),
  assessment: assessmentSchema,
  documents: z.array(documentSchema),
  skipped: z.array(z.strictObject({ document: idSchema, why: z.string().min(1) })),
})

export type Snapshot = z.infer<typeof snapshotSchema>

/** An assessment as it is kept: every rule with its verdict, its words and its pages. */
export function frozenAssessment(
  compiled: CompiledProgramme,
  { answer, start, weeks }: Pick<Assessment, 'answer' | 'start' | 'weeks'>,
  situation: Situation,
  catalogue: string,
): Snapshot['assessment'] {
  const { sources } = compiled.programme
  return {
    catalogue,
    on: isoOf(situation.moments.today.lo),
    startsOn: isoOf(start),
    weeks,
    answer,
    requirements: verdictsOf(compiled, situation).map(({ unit, verdict }) => ({
      id: unit.id,
      says: unit.members.map(({ requirement }) => requirement.says),
      verdict: nameOf(verdict),
      sources: unit.members.flatMap(({ requirement }) => pagesOf(requirement.source, sources)),
    })),
  }
}
