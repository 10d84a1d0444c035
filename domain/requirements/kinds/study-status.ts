import { z } from 'zod'
import { all, any, type Core, not } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { present, yes } from './shared.ts'

export const enrolment = defineKind(
  'enrolment',
  'Enrolled at the home school at the moment; as which kind of student, and for what the stay counts.',
  { enrolled: yes, fullTime: yes, forCredit: yes, requiredByDegree: yes },
  (params, { by }) =>
    all(
      ...present<Core>(
        params.enrolled && {
          op: 'compare',
          fact: 'study.enrolledUntil',
          cmp: '>=',
          to: atMoment(by),
          say: say('enrolment.enrolled', { moment: by }),
        },
        params.fullTime && {
          op: 'compare',
          fact: 'study.fullTime',
          cmp: '>=',
          to: 1,
          say: say('enrolment.full-time'),
        },
        params.forCredit && {
          op: 'compare',
          fact: 'stay.forCredit',
          cmp: '>=',
          to: 1,
          say: say('enrolment.for-credit'),
        },
        params.requiredByDegree && {
          op: 'compare',
          fact: 'stay.requiredByDegree',
          cmp: '>=',
          to: 1,
          say: say('enrolment.required-by-degree'),
        },
      ),
    ),
)

export const degreeStatus = defineKind(
  'degree-status',
  'Whether a degree is held at the moment. `medicalDegree: not-held` excludes graduates.',
  {
    medicalDegree: z.enum(['held', 'not-held']).optional(),
    degree: z.enum(['bachelor', 'master', 'doctorate']).optional(),
  },
  (params, { by }) => {
    const held: Core = {
      op: 'compare',
      fact: 'study.medicalDegreeOn',
      cmp: '<=',
      to: atMoment(by),
      say: say(params.medicalDegree === 'held' ? 'degree-status.held' : 'degree-status.not-held', {
        moment: by,
      }),
    }
    return all(
      ...present<Core>(
        params.medicalDegree && (params.medicalDegree === 'held' ? held : not(held)),
        params.degree && {
          op: 'records',
          table: 'degrees',
          where: [
            { field: 'degree', in: [params.degree] },
            { field: 'on', cmp: '<=', to: atMoment(by) },
          ],
          atLeast: 1,
          say: say('degree-status.degree', { degree: params.degree, moment: by }),
        },
      ),
    )
  },
)

export const goodStanding = defineKind(
  'good-standing',
  'In good academic standing at the home school.',
  { failedCoursesMax: z.int().min(0).optional() },
  (params) =>
    all(
      { op: 'compare', fact: 'study.goodStanding', cmp: '>=', to: 1, say: say('good-standing.good') },
      ...present<Core>(
        params.failedCoursesMax !== undefined && {
          op: 'compare',
          fact: 'study.failedCourses',
          cmp: '<=',
          to: params.failedCoursesMax,
          say: say('good-standing.failed-courses', { number: params.failedCoursesMax }),
        },
      ),
    ),
)

/** Scores as the exam's authority prints them. */
export const exam = defineKind(
  'exam',
  'One of the named examinations, passed unless said otherwise, by the moment.',
  {
    exams: z.array(z.string()).min(1),
    result: z.enum(['pass', 'any']).default('pass'),
    minimum: z.int().optional(),
  },
  ({ exams, result, minimum }, { by }) =>
    any({
      op: 'records',
      table: 'exams',
      where: [
        { field: 'exam', in: exams },
        { field: 'on', cmp: '<=', to: atMoment(by) },
        ...(result === 'pass' ? [{ field: 'result', in: ['pass'] }] : []),
        ...(minimum === undefined ? [] : [{ field: 'score', cmp: '>=', to: minimum } as const]),
      ],
      atLeast: 1,
      say: say(result === 'pass' ? 'exam.passed' : 'exam.taken', {
        exams,
        moment: by,
        ...(minimum === undefined ? {} : { minimum }),
      }),
    }),
)

/** Values in the scale's own unit; kept in hundredths, so that 3.25 is exact. */
export const grade = defineKind(
  'grade',
  'A grade on a named scale (such as gpa-4, percent, class-rank). Scales are never converted silently.',
  { scale: z.string(), minimum: z.number().optional(), maximum: z.number().optional() },
  ({ scale, minimum, maximum }) => ({
    op: 'records',
    table: 'grades',
    where: [
      { field: 'scale', in: [scale] },
      ...present(
        minimum !== undefined && ({ field: 'value', cmp: '>=', to: Math.round(minimum * 100) } as const),
        maximum !== undefined && ({ field: 'value', cmp: '<=', to: Math.round(maximum * 100) } as const),
      ),
    ],
    atLeast: 1,
    say: say(
      minimum !== undefined ? 'grade.minimum' : maximum !== undefined ? 'grade.maximum' : 'grade.stated',
      { scale, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) },
    ),
  }),
)
