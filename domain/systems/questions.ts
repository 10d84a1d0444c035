import { z } from 'zod'

/**
 * What no statistic tells and who was there knows. Answers are codes, so that they can be counted over all languages; the
 * sentences are in messages/<language>/systems.json as question.<id> and answer.<id>.<code>.
 * `ordered` codes run from the least to the most, so that a typical answer can be named; of `many` several may hold.
 */
export const questions = [
  {
    id: 'payment-at-desk',
    scale: 'one',
    answers: ['nobody', 'small-fee', 'insurer-later', 'all', 'all-before'],
  },
  { id: 'decision', scale: 'one', answers: ['patient', 'together', 'family', 'doctor'] },
  {
    id: 'role-of-nurses',
    scale: 'many',
    answers: ['basic-care', 'blood', 'intravenous', 'triage', 'prescribe', 'lead'],
  },
  { id: 'length-of-rounds', scale: 'ordered', answers: ['none', 'under-30', '30-60', '60-120', 'over-120'] },
  { id: 'voice-on-rounds', scale: 'ordered', answers: ['head', 'seniors', 'all-doctors', 'everybody'] },
  {
    id: 'scope-of-students',
    scale: 'ordered',
    answers: ['watch', 'examine', 'supervised', 'own-patients'],
  },
  {
    id: 'time-per-patient',
    scale: 'ordered',
    answers: ['under-5', '5-10', '10-20', '20-30', 'over-30'],
  },
  { id: 'bad-news', scale: 'one', answers: ['patient', 'with-family', 'family-first', 'not-said'] },
  { id: 'interpreting', scale: 'one', answers: ['professional', 'staff', 'family', 'nobody', 'not-needed'] },
  {
    id: 'family-at-bedside',
    scale: 'ordered',
    answers: ['hours', 'daytime', 'always', 'cares'],
  },
  { id: 'teaching', scale: 'ordered', answers: ['hardly', 'when-asked', 'at-bedside', 'planned'] },
  { id: 'patients-in-a-room', scale: 'ordered', answers: ['one', 'two-three', 'four-eight', 'more'] },
  { id: 'records', scale: 'one', answers: ['paper', 'both', 'electronic'] },
  { id: 'shortages', scale: 'ordered', answers: ['never', 'sometimes', 'often'] },
] as const satisfies readonly Question[]

export type Question = {
  readonly id: string
  readonly scale: 'one' | 'ordered' | 'many'
  readonly answers: readonly string[]
}

export type QuestionId = (typeof questions)[number]['id']

/** What one person answered, by question: one code, or several where several may hold. Whatever is not answered is absent. */
export type SystemAnswers = Readonly<Partial<Record<QuestionId, string | readonly string[]>>>

/** For the edge: a report, a form, a file. Unknown questions and codes are refused. */
export const systemAnswersSchema = z.strictObject(
  Object.fromEntries(questions.map((question) => [question.id, answerSchema(question).exactOptional()])),
) as unknown as z.ZodType<SystemAnswers> // fromEntries forgets which keys there are

function answerSchema({ scale, answers }: Question) {
  const code = z.enum(answers as readonly [string, ...string[]])
  if (scale !== 'many') return code
  return z
    .array(code)
    .min(1)
    .refine((codes) => new Set(codes).size === codes.length, 'each answer once')
}
