import { z } from 'zod'
import { disciplineSchema } from '../../profile/index.ts'
import { all, type Core, type Measure, type RecordTest, type Say } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { asksSomething, count, present, yes } from './shared.ts'

/** Clerkships that must be completed by the moment. A clerkship counts once for each discipline it names. */
export const coreClerkships = defineKind(
  'core-clerkships',
  'Clerkships completed: all of the home school, named disciplines, the discipline of the elective, or weeks.',
  {
    all: yes.describe('all core clerkships of the home school'),
    disciplines: z.array(disciplineSchema).min(1).optional(),
    inElectiveDiscipline: yes,
    weeks: z
      .array(z.strictObject({ discipline: disciplineSchema, weeks: count }))
      .min(1)
      .optional(),
    totalWeeks: count.optional(),
    setting: z.enum(['core', 'famulatur']).optional(),
  },
  (params, context) =>
    all(
      ...present(
        params.all && allDone(context),
        ...(params.disciplines ?? []).map((discipline) => done(discipline, context)),
        params.inElectiveDiscipline && doneInElective(context),
        ...(params.weeks ?? []).map((row) => weeksDone(row.weeks, row.discipline, context)),
        params.totalWeeks && totalDone(params.totalWeeks, context),
        params.setting && settingDone(params.setting, context),
      ),
    ),
  asksSomething,
)

function allDone({ by }: LowerContext): Core {
  return {
    op: 'compare',
    fact: 'study.coresDoneOn',
    cmp: '<=',
    to: atMoment(by),
    say: say('core-clerkships.all', { moment: by }),
  }
}

const done = (discipline: string, context: LowerContext): Core =>
  clerkships(
    [{ field: 'discipline', in: [discipline] }],
    context,
    say('core-clerkships.discipline', { discipline, moment: context.by }),
  )

const doneInElective = (context: LowerContext): Core =>
  clerkships(
    [{ field: 'discipline', in: { stay: 'stay.discipline' } }],
    context,
    say('core-clerkships.elective-discipline', { moment: context.by }),
  )

const settingDone = (setting: string, context: LowerContext): Core =>
  clerkships(
    [{ field: 'setting', in: [setting] }],
    context,
    say('core-clerkships.setting', { setting, moment: context.by }),
  )

const weeksDone = (weeks: number, discipline: string, context: LowerContext): Core =>
  clerkships(
    [{ field: 'discipline', in: [discipline] }],
    context,
    say('core-clerkships.weeks', { weeks, discipline, moment: context.by }),
    { atLeast: weeks, measure: { sum: 'weeks' } },
  )

const totalDone = (weeks: number, context: LowerContext): Core =>
  clerkships([], context, say('core-clerkships.total-weeks', { weeks, moment: context.by }), {
    atLeast: weeks,
    measure: { sum: 'weeks' },
  })

function clerkships(
  where: readonly RecordTest[],
  { by }: LowerContext,
  sentence: Say,
  counted: { atLeast: number; measure?: Measure } = { atLeast: 1 },
): Core {
  return {
    op: 'records',
    table: 'clerkships',
    where: [...where, { field: 'completedOn', cmp: '<=', to: atMoment(by) }],
    ...counted,
    say: sentence,
  }
}
