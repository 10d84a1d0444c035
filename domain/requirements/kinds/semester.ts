import { z } from 'zod'
import type { ScalarKey } from '../../profile/index.ts'
import { all, type Core } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, present } from './shared.ts'

// The registry knows the beginning of sixteen semesters: whether the sixteenth is over it cannot tell.
const begun = z.int().min(1).max(16)
const over = z.int().min(1).max(15)

/** Semesters of study as funders count them. A year of study is two; see study-year. */
export const semester = defineKind(
  'semester',
  'The semester of study at the moment, how many are completed, or how many are left until graduation.',
  {
    min: begun.optional(),
    max: over.optional(),
    completed: over.optional(),
    minRemaining: begun.optional().describe('semesters of six months until graduation'),
  },
  ({ min, max, completed, minRemaining }, { by }) =>
    all(
      ...present<Core>(
        min && {
          op: 'compare',
          fact: from(min),
          cmp: '<=',
          to: atMoment(by),
          say: say('semester.min', { semester: min, moment: by }),
        },
        max && {
          op: 'compare',
          fact: from(max + 1),
          cmp: '>=',
          to: atMoment(by, { days: 1 }),
          say: say('semester.max', { semester: max, moment: by }),
        },
        completed && {
          op: 'compare',
          fact: from(completed + 1),
          cmp: '<=',
          to: atMoment(by),
          say: say('semester.completed', { number: completed, moment: by }),
        },
        minRemaining && {
          op: 'compare',
          fact: 'study.graduationOn',
          cmp: '>=',
          to: atMoment(by, { months: 6 * minRemaining }, 'down'),
          say: say('semester.remaining', { number: minRemaining, moment: by }),
        },
      ),
    ),
  asksSomething,
)

const from = (number: number): ScalarKey => `study.semester${number}From`
