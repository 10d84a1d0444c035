import { z } from 'zod'
import type { Period } from '../../time/index.ts'
import { all, type Core, not, type RecordTest, type Say } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, backwards, count, periodSchema, present, yes } from './shared.ts'

type Scope = 'host' | 'country' | 'discipline-at-host'

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
    const { scope, maxStays, maxWeeks, within } = params
    const where = scopeTests(scope, host)
    const since = within && atMoment('start', backwards(within), 'down')
    const counted = present<RecordTest>(
      ...where,
      { field: 'state', in: ['done', 'planned', 'wished'] },
      since && { field: 'until', cmp: '>=', to: since },
    )
    const limit = { scope, within: since ?? 'any' }
    return all(
      ...present<Core>(
        maxStays &&
          not(stays(counted, maxStays + 1, say('prior-stays.max-stays', { number: maxStays, ...limit }))),
        maxWeeks &&
          not({
            ...stays(counted, maxWeeks + 1, say('prior-stays.max-weeks', { weeks: maxWeeks, ...limit })),
            measure: { sum: 'weeks' },
          }),
        params.gap && not(tooRecent(where, params.gap, scope)),
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
          stays([...where, { field: 'state', in: ['done'] }], 1, say('prior-stays.required', { scope })),
      ),
    )
  },
  ({ scope: _, within: _within, ...limits }) => asksSomething(limits),
)

/**
 * A stay that began before this one and ended less than the gap before its start. The wished stay itself is
 * neither done nor planned, and one that comes later is not the last one.
 */
function tooRecent(where: readonly RecordTest[], gap: Period, scope: Scope): Core {
  const dayAfterGap = { ...backwards(gap), days: 1 - (gap.days ?? 0) }
  return stays(
    [
      ...where,
      { field: 'state', in: ['done', 'planned'] },
      { field: 'from', cmp: '<=', to: atMoment('start') },
      { field: 'until', cmp: '>=', to: atMoment('start', dayAfterGap, 'down') },
    ],
    1,
    say('prior-stays.gap', { gap: atMoment('start', backwards(gap), 'down'), scope }),
  )
}

function scopeTests(scope: Scope, host: { id: string; country: string }): RecordTest[] {
  const inCountry: RecordTest[] = host.country === 'XX' ? [] : [{ field: 'country', in: [host.country] }]
  if (scope === 'country') return inCountry
  // A stay elsewhere whose host nobody has named was not at this host, because it was in another country.
  const here: RecordTest[] = [{ field: 'host', in: [host.id] }, ...inCountry]
  return scope === 'host' ? here : [...here, { field: 'discipline', in: { stay: 'stay.discipline' } }]
}

const stays = (where: readonly RecordTest[], atLeast: number, sentence: Say) =>
  ({ op: 'records', table: 'stays', where, atLeast, say: sentence }) as const
