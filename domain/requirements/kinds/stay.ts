// Kinds about the wished stay itself: what, how long, when, and how often before.
import { z } from 'zod'
import { disciplineSchema, routeSchema, stayKindSchema } from '../../profile/index.ts'
import { startGridSchema } from '../../time/index.ts'
import { all, any, type Core, not, type RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { codes, count, periodSchema, present, yes } from './shared.ts'

/** Mostly a guard: the rule is for some electives, sites or routes only. */
export const elective = defineKind(
  'elective',
  'Which elective is wished: discipline, site, route, kind of stay, language of the course.',
  {
    disciplines: z.array(disciplineSchema).min(1).optional(),
    notDisciplines: z.array(disciplineSchema).min(1).optional(),
    sites: codes.optional(),
    notSites: codes.optional(),
    routes: z.array(routeSchema).min(1).optional(),
    notRoutes: z.array(routeSchema).min(1).optional(),
    stayKinds: z.array(stayKindSchema).min(1).optional(),
    notStayKinds: z.array(stayKindSchema).min(1).optional(),
    languages: codes.optional(),
    paid: yes,
  },
  (params) =>
    all(
      ...present<Core>(
        params.disciplines &&
          has('stay.discipline', params.disciplines, 'elective.disciplines', 'disciplines'),
        params.notDisciplines &&
          not(has('stay.discipline', params.notDisciplines, 'elective.not-disciplines', 'disciplines')),
        params.sites && has('stay.site', params.sites, 'elective.sites', 'sites'),
        params.notSites && not(has('stay.site', params.notSites, 'elective.not-sites', 'sites')),
        params.routes && has('stay.route', params.routes, 'elective.routes', 'routes'),
        params.notRoutes && not(has('stay.route', params.notRoutes, 'elective.not-routes', 'routes')),
        params.stayKinds && has('stay.kind', params.stayKinds, 'elective.stay-kinds', 'stayKinds'),
        params.notStayKinds &&
          not(has('stay.kind', params.notStayKinds, 'elective.not-stay-kinds', 'stayKinds')),
        params.languages && has('stay.languages', params.languages, 'elective.languages', 'languages'),
        params.paid && { op: 'compare', fact: 'stay.paid', cmp: '>=', to: 1, say: say('elective.paid') },
      ),
    ),
)

type StayFact = 'stay.discipline' | 'stay.site' | 'stay.route' | 'stay.kind' | 'stay.languages'
function has(fact: StayFact, any: readonly string[], code: string, label: string): Core {
  return { op: 'has', fact, any, say: say(code, { [label]: any }) }
}

const weeks = (cmp: '>=' | '<=', to: number, code: string): Core => ({
  op: 'compare',
  fact: 'stay.weeks',
  cmp,
  to,
  say: say(code, { weeks: to }),
})

export const stayLength = defineKind(
  'stay-length',
  'How long the stay may be, in weeks, months or whole blocks.',
  {
    minWeeks: count.optional(),
    maxWeeks: count.optional(),
    weeks: z.array(count).min(1).optional().describe('only these lengths'),
    minMonths: count.optional(),
    maxMonths: count.optional(),
    maxDays: count.optional(),
  },
  (params) =>
    all(
      ...present<Core>(
        params.minWeeks && weeks('>=', params.minWeeks, 'stay-length.min-weeks'),
        params.maxWeeks && weeks('<=', params.maxWeeks, 'stay-length.max-weeks'),
        params.weeks &&
          any(
            ...params.weeks.map((length) =>
              all(
                weeks('>=', length, 'stay-length.exact-weeks'),
                weeks('<=', length, 'stay-length.exact-weeks'),
              ),
            ),
          ),
        params.minMonths && months('>=', params.minMonths, 'stay-length.min-months'),
        params.maxMonths && months('<=', params.maxMonths, 'stay-length.max-months'),
        params.maxDays && {
          op: 'moment',
          left: atMoment('end'),
          cmp: '<=',
          right: atMoment('start', { days: params.maxDays }),
          say: say('stay-length.max-days', { days: params.maxDays }),
        },
      ),
    ),
)

/** A month has 28 to 31 days: four weeks count as a month when at least, and as no more than one when at most. */
function months(cmp: '>=' | '<=', months: number, code: string): Core {
  const right =
    cmp === '<=' ? atMoment('start', { months }, 'up') : atMoment('start', { days: 28 * months - 3 })
  return { op: 'moment', left: atMoment('end'), cmp, right, say: say(code, { months }) }
}

export const startDays = defineKind(
  'start-days',
  'On which days a stay may start: months, weekdays, seasons, fixed dates, closed times.',
  { ...startGridSchema.shape },
  (grid) => ({ op: 'grid', grid, say: say('start-days.grid', gridValues(grid)) }),
)

function gridValues(grid: z.infer<typeof startGridSchema>) {
  return Object.fromEntries(
    Object.entries(grid).filter(([key]) =>
      ['months', 'weekdays', 'nthWeekday', 'dayOfMonth', 'from', 'until', 'dates'].includes(key),
    ),
  ) as Record<string, string | number | readonly number[]>
}

/** Reads the window from the calendar of the programme: see `opens` and `closes` among the moments. */
export const applicationWindow = defineKind(
  'application-window',
  "It is not too late to apply for this start, by the programme's calendar.",
  {},
  () => ({
    op: 'moment',
    left: { at: 'today' },
    cmp: '<=',
    right: { at: 'closes' },
    say: say('application-window.closes', { day: { at: 'closes' } }),
  }),
)

/** The wished stay itself is among the counted stays. */
export const priorStays = defineKind(
  'prior-stays',
  'Limits over earlier stays and applications: how many, how many weeks, how long ago, refused before.',
  {
    scope: z.enum(['host', 'country', 'discipline-at-host']).default('host'),
    maxStays: count.optional(),
    maxWeeks: count.optional(),
    within: periodSchema.optional().describe('only stays that ended within this period before the start'),
    gap: periodSchema.optional().describe('least time since the last stay at the host'),
    notAfter: z
      .array(z.enum(['refused', 'withdrawn', 'lapsed', 'cancelled']))
      .min(1)
      .optional(),
    required: yes.describe('an earlier stay in the scope is needed, instead of limited'),
  },
  (params, { host }) => {
    const where = scopeTests(params.scope, host)
    const recent: RecordTest[] = params.within ? [{ field: 'until', cmp: '>=', to: back(params.within) }] : []
    const before: RecordTest = { field: 'state', in: ['done', 'planned'] }
    return all(
      ...present<Core>(
        params.maxStays &&
          not(
            stays(
              [...where, ...recent],
              params.maxStays + 1,
              say('prior-stays.max-stays', { number: params.maxStays, scope: params.scope }),
            ),
          ),
        params.maxWeeks &&
          not(
            stays(
              [...where, ...recent],
              params.maxWeeks + 1,
              say('prior-stays.max-weeks', { weeks: params.maxWeeks, scope: params.scope }),
              'weeks',
            ),
          ),
        params.gap &&
          not(
            stays(
              [...where, before, { field: 'until', cmp: '>=', to: back(params.gap) }],
              1,
              say('prior-stays.gap', { since: back(params.gap) }),
            ),
          ),
        params.notAfter &&
          not({
            op: 'records',
            table: 'applications',
            where: [
              { field: 'host', in: [host.id] },
              { field: 'outcome', in: params.notAfter },
            ],
            atLeast: 1,
            say: say('prior-stays.not-after', { outcomes: params.notAfter }),
          }),
        params.required &&
          stays(
            [...where, { field: 'state', in: ['done'] }],
            1,
            say('prior-stays.required', { scope: params.scope }),
          ),
      ),
    )
  },
)

const back = (period: z.infer<typeof periodSchema>) =>
  atMoment(
    'start',
    Object.fromEntries(Object.entries(period).map(([unit, amount]) => [unit, -(amount ?? 0)])),
    'down',
  )

function scopeTests(
  scope: 'host' | 'country' | 'discipline-at-host',
  host: { id: string; country: string },
): RecordTest[] {
  if (scope === 'country') return [{ field: 'country', in: [host.country] }]
  const here: RecordTest = { field: 'host', in: [host.id] }
  return scope === 'host' ? [here] : [here, { field: 'discipline', in: { stay: 'stay.discipline' } }]
}

function stays(
  where: readonly RecordTest[],
  atLeast: number,
  sentence: ReturnType<typeof say>,
  sum?: string,
): Core {
  return {
    op: 'records',
    table: 'stays',
    where,
    atLeast,
    ...(sum ? { measure: { sum } } : {}),
    say: sentence,
  }
}
