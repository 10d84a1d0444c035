import { z } from 'zod'
import { all, type Core } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { present } from './shared.ts'

export const goodStanding = defineKind(
  'good-standing',
  'In good academic standing at the home school.',
  { failedCoursesMax: z.int().min(0).optional() },
  ({ failedCoursesMax }) =>
    all(
      { op: 'compare', fact: 'study.goodStanding', cmp: '>=', to: 1, say: say('good-standing.good') },
      ...present<Core>(
        failedCoursesMax !== undefined && {
          op: 'compare',
          fact: 'study.failedCourses',
          cmp: '<=',
          to: failedCoursesMax,
          say: say('good-standing.failed-courses', { number: failedCoursesMax }),
        },
      ),
    ),
)
