import { z } from 'zod'
import { testNameSchema } from '../language-scale.ts'
import { cefrSchema, disciplineSchema, examSchema } from '../vocabulary.ts'
import {
  codeSchema,
  dateSchema,
  languageSchema,
  listOf,
  recordOf,
  weeksSchema,
  wholeSchema,
} from './values.ts'

const score = z.number().min(0).max(1000).exactOptional()

const clerkshipSchema = recordOf({
  discipline: disciplineSchema,
  weeks: weeksSchema.exactOptional(),
  completed: dateSchema.exactOptional(),
  setting: z.enum(['core', 'elective', 'famulatur', 'final-year', 'observership']).exactOptional(),
})

const examRecordSchema = recordOf({
  exam: examSchema,
  result: z.enum(['pass', 'fail']).exactOptional(),
  score: wholeSchema(0, 1000).exactOptional(),
  on: dateSchema.exactOptional(),
})

const gradeSchema = recordOf({
  scale: codeSchema.describe('Such as gpa-4, percent, class-rank. Scales are never converted.'),
  value: z.number().min(0).max(100_000),
  on: dateSchema.exactOptional(),
})

const languageLevelSchema = recordOf({
  language: languageSchema,
  native: z.literal(true).exactOptional(),
  level: cefrSchema.exactOptional(),
  proof: z
    .enum(['certificate', 'school-letter', 'host-form', 'none'])
    .exactOptional()
    .describe('What proves the level; none: nothing does.'),
  on: dateSchema.exactOptional(),
})

/** Scores as printed on the report. */
const languageTestRecordSchema = recordOf({
  test: testNameSchema,
  language: languageSchema.exactOptional().describe('Only for tests that exist in several languages.'),
  overall: score,
  reading: score,
  listening: score,
  speaking: score,
  writing: score,
  taken: dateSchema.exactOptional(),
  validUntil: dateSchema.exactOptional(),
})
export type LanguageTestRecord = z.infer<typeof languageTestRecordSchema>

/** What the student has done and can do. */
export const skillSections = {
  clerkships: listOf(clerkshipSchema).exactOptional(),
  exams: listOf(examRecordSchema).exactOptional(),
  grades: listOf(gradeSchema).exactOptional(),
  languages: listOf(languageLevelSchema).exactOptional().describe('Native languages and levels.'),
  languageTests: listOf(languageTestRecordSchema).exactOptional(),
} as const
