import { z } from 'zod'
import type { ScalarKey } from '../../profile/index.ts'
import { all, any, type Core, constant, not } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'
import { asksSomething, backwards, count, present, yes } from './shared.ts'

// The registry knows the beginning of sixteen semesters.
const year = z.int().min(1).max(8)
const yearBeforeLast = z.int().min(1).max(7)

/** How far the student is. Several parameters together must all hold. */
export const studyYear = defineKind(
  'study-year',
  'Year of study, phase, or nearness to graduation, at the moment of the requirement.',
  {
    final: yes,
    finalOrPenultimate: yes,
    min: year.optional(),
    max: yearBeforeLast.optional(),
    yearsCompleted: yearBeforeLast.optional(),
    semestersCompleted: z.int().min(1).max(15).optional(),
    clinicalPhase: yes,
    clinicalMonths: count.optional(),
    monthsBeforeGraduation: count.optional(),
    byCurriculum: z
      .array(z.strictObject({ years: count, min: year.optional(), final: yes }))
      .min(1)
      .optional()
      .describe('the lowest year by length of the course; other lengths stay unknown'),
  },
  (params, context) =>
    all(
      ...present(
        params.final && finalYear(context),
        params.finalOrPenultimate && reached('study.penultimateYearFrom', 'study-year.penultimate', context),
        params.finalOrPenultimate && beforeGraduation(context),
        params.min && inYear(params.min, context),
        params.max && notBeyondYear(params.max, context),
        params.yearsCompleted &&
          completed(params.yearsCompleted * 2, 'study-year.completed', params.yearsCompleted, context),
        params.semestersCompleted &&
          completed(params.semestersCompleted, 'study-year.semesters', params.semestersCompleted, context),
        params.clinicalPhase && reached('study.clinicalFrom', 'study-year.clinical', context),
        params.clinicalMonths && clinicalFor(params.clinicalMonths, context),
        params.monthsBeforeGraduation && graduatesWithin(params.monthsBeforeGraduation, context),
        params.byCurriculum &&
          any(
            ...params.byCurriculum.map((row) => forCurriculum(row, context)),
            otherLength(params.byCurriculum),
          ),
      ),
    ),
  asksSomething,
)

function reached(fact: ScalarKey, code: string, { by }: LowerContext): Core {
  return { op: 'compare', fact, cmp: '<=', to: atMoment(by), say: say(code, { moment: by }) }
}

function beforeGraduation({ by }: LowerContext): Core {
  return {
    op: 'compare',
    fact: 'study.graduationOn',
    cmp: '>=',
    to: atMoment(by),
    say: say('study-year.not-graduated', { moment: by }),
  }
}

const finalYear = (context: LowerContext): Core =>
  all(reached('study.finalYearFrom', 'study-year.final', context), beforeGraduation(context))

const semester = (number: number): ScalarKey => `study.semester${number}From`

function inYear(year: number, { by }: LowerContext): Core {
  return {
    op: 'compare',
    fact: semester(2 * year - 1),
    cmp: '<=',
    to: atMoment(by),
    say: say('study-year.min', { year, moment: by }),
  }
}

/** Strictly after the moment. In a course without a next year, "semester 13 of 12" is graduation. */
function notBeyondYear(year: number, { by }: LowerContext): Core {
  return {
    op: 'compare',
    fact: semester(2 * year + 1),
    cmp: '>=',
    to: atMoment(by, { days: 1 }),
    say: say('study-year.max', { year, moment: by }),
  }
}

function completed(semesters: number, code: string, number: number, { by }: LowerContext): Core {
  return {
    op: 'compare',
    fact: semester(semesters + 1),
    cmp: '<=',
    to: atMoment(by),
    say: say(code, { number, moment: by }),
  }
}

function clinicalFor(months: number, { by }: LowerContext): Core {
  return {
    op: 'compare',
    fact: 'study.clinicalFrom',
    cmp: '<=',
    to: atMoment(by, backwards({ months }), 'down'),
    say: say('study-year.clinical-months', { months, moment: by }),
  }
}

function graduatesWithin(months: number, context: LowerContext): Core {
  const soon: Core = {
    op: 'compare',
    fact: 'study.graduationOn',
    cmp: '<=',
    to: atMoment(context.by, { months }, 'down'),
    say: say('study-year.before-graduation', { months, moment: context.by }),
  }
  return all(soon, beforeGraduation(context))
}

type CurriculumRow = { years: number; min?: number | undefined; final?: true | undefined }

function forCurriculum(row: CurriculumRow, context: LowerContext): Core {
  const year = row.final ? finalYear(context) : inYear(row.min ?? row.years, context)
  return all(...hasLength(row.years), year)
}

const hasLength = (years: number): Core[] =>
  (['>=', '<='] as const).map((cmp) => ({
    op: 'compare',
    fact: 'study.curriculumYears',
    cmp,
    to: years,
    say: say('study-year.curriculum', { years }),
  }))

/** The host names no year for other lengths of the course: then nobody but the host can tell. */
function otherLength(rows: readonly CurriculumRow[]): Core {
  return all(
    ...rows.map((row) => not(all(...hasLength(row.years)))),
    constant(UNKNOWN, 'study-year.curriculum-unlisted', { lengths: rows.map((row) => row.years) }),
  )
}
