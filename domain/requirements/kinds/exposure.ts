import type { RecordTest } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { ageOf, count, countries, datedWithin, periodSchema, present, yes } from './shared.ts'

/**
 * Mostly a guard: tests that are asked of travellers only. A stay that goes on over the moment counts, for its
 * first days lie before it.
 */
export const exposure = defineKind(
  'exposure',
  'A stay in (or outside) some countries before the moment, of some length or with health-care contact.',
  {
    countries: countries.optional(),
    outside: countries.optional(),
    weeks: count.optional(),
    healthCare: yes,
    within: periodSchema,
  },
  ({ countries: inside, outside, weeks, healthCare, within }, { by }) => ({
    op: 'records',
    table: 'travels',
    where: present<RecordTest>(
      inside && { field: 'country', in: inside },
      outside && { field: 'country', notIn: outside },
      weeks !== undefined && { field: 'weeks', cmp: '>=', to: weeks },
      healthCare && { field: 'purpose', in: ['health-care'] },
      ...datedWithin('until', by, within).slice(1),
    ),
    atLeast: 1,
    say: say(healthCare ? 'exposure.health-care' : 'exposure.stayed', {
      countries: inside ?? 'any',
      outside: outside ?? 'any',
      weeks: weeks ?? 0,
      moment: by,
      within: ageOf(by, within),
    }),
  }),
)
