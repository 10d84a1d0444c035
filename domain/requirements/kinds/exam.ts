import { z } from 'zod'
import type { RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { codes, present } from './shared.ts'

/** Scores as the exam's authority prints them. */
export const exam = defineKind(
  'exam',
  'One of the named examinations, passed unless said otherwise, by the moment.',
  {
    exams: codes,
    result: z.enum(['pass', 'any']).default('pass'),
    minimum: z.int().min(1).optional(),
  },
  ({ exams, result, minimum }, { by }) => ({
    op: 'records',
    table: 'exams',
    where: present<RecordTest>(
      { field: 'exam', in: exams },
      { field: 'on', cmp: '<=', to: atMoment(by) },
      result === 'pass' && { field: 'result', in: ['pass'] },
      minimum !== undefined && { field: 'score', cmp: '>=', to: minimum },
    ),
    atLeast: 1,
    say: say(result === 'pass' ? 'exam.passed' : 'exam.taken', { exams, moment: by, minimum: minimum ?? 0 }),
  }),
)
