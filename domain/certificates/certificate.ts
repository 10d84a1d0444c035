import { z } from 'zod'
import { countrySchema } from '../profile/index.ts'

// A text on paper: one line or few, without what no font shows.
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/)

/**
 * The papers that a stay may end with: the certificate of a section of the final year (Approbationsordnung für Ärzte,
 * annex 4), of a Famulatur (annex 6), of an Erasmus traineeship (learning agreement, table D), and one that says the same
 * for anybody else. https://github.com/bundestag/gesetze/blob/master/a/aeappro_2002/index.md,
 * https://erasmus-plus.ec.europa.eu/resources-and-tools/mobility-and-learning-agreements/learning-agreements/traineeships-agreement-guidelines-ka131
 */
export const certificateKinds = ['final-year', 'famulatur', 'erasmus-traineeship', 'neutral'] as const
export type CertificateKind = (typeof certificateKinds)[number]

const daySchema = z.iso.date()
const absence = z.strictObject({ from: daySchema, to: daySchema })

/** What a certificate says. Days are ISO dates, the last one included; what is not said is left open on the paper. */
export const certificateSchema = z
  .strictObject({
    kind: z.enum(certificateKinds),
    name: text(200).exactOptional().describe('as it stands in the passport'),
    bornOn: daySchema.exactOptional(),
    bornAt: text(100).exactOptional(),
    sendingSchool: text(200).exactOptional(),
    host: text(200),
    department: text(200).exactOptional(),
    city: text(100).exactOptional(),
    country: countrySchema,
    teachingHospitalOf: text(200).exactOptional().describe('the university whose teaching hospital it is'),
    field: text(200).exactOptional().describe('what the student mainly did, or the discipline'),
    supervisor: text(200).exactOptional(),
    firstExamOn: daySchema.exactOptional().describe('when the first part of the exam was passed'),
    startsOn: daySchema,
    endsOn: daySchema,
    percent: z.union([z.literal(100), z.literal(75), z.literal(50)]),
    hoursPerWeek: z.int().min(1).max(100).exactOptional(),
    absences: z.array(absence).max(60),
    outcome: text(1500).exactOptional().describe('what was learnt'),
    extra: z
      .array(z.strictObject({ label: text(100), value: text(300) }))
      .max(10)
      .describe('further lines of the form of the host'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'] })

export type Certificate = z.infer<typeof certificateSchema>
export type CertificateField = Exclude<keyof Certificate, 'kind' | 'extra'>
