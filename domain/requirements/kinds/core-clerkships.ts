import { z } from 'zod'
import { disciplineSchema } from '../../profile/index.ts'
import { all, type Core } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { count, present, yes } from './shared.ts'

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
        params.totalWeeks && weeksDone(params.totalWeeks, undefined, context),
        params.setting && settingDone(params.setting, context),
      ),
    ),
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

function done(discipline: string, { by }: LowerContext): Core {
  return {
    op: 'records',
    table: 'clerkships',
    where: [
      { field: 'discipline', in: [discipline] },
      { field: 'completedOn', cmp: '<=', to: atMoment(by) },
    ],
    atLeast: 1,
    say: say('core-clerkships.discipline', { discipline, moment: by }),
  }
}

function doneInElective({ by }: LowerContext): Core {
  return {
    op: 'records',
    table: 'clerkships',
    where: [
      { field: 'discipline', in: { stay: 'stay.discipline' } },
      { field: 'completedOn', cmp: '<=', to: atMoment(by) },
    ],
    atLeast: 1,
    say: say('core-clerkships.elective-discipline', { moment: by }),
  }
}

function weeksDone(weeks: number, discipline: string | undefined, { by }: LowerContext): Core {
  return {
    op: 'records',
    table: 'clerkships',
    where: [
      ...(discipline ? [{ field: 'discipline', in: [discipline] }] : []),
      { field: 'completedOn', cmp: '<=', to: atMoment(by) } as const,
    ],
    atLeast: weeks,
    measure: { sum: 'weeks' },
    say: discipline
      ? say('core-clerkships.weeks', { weeks, discipline, moment: by })
      : say('core-clerkships.total-weeks', { weeks, moment: by }),
  }
}

function settingDone(setting: string, { by }: LowerContext): Core {
  return {
    op: 'records',
    table: 'clerkships',
    where: [
      { field: 'setting', in: [setting] },
      { field: 'completedOn', cmp: '<=', to: atMoment(by) },
    ],
    atLeast: 1,
    say: say('core-clerkships.setting', { setting, moment: by }),
  }
}
