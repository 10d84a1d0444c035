import { z } from 'zod'
import { all, type Core } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, present } from './shared.ts'

const years = z.int().min(1).max(120)

/**
 * In completed years at the moment: "under 30" is max 29. Who was born on 29 February is a year older on 1 March
 * of a common year. Source: German Civil Code (BGB), sections 187 (2) and 188 (2).
 */
export const age = defineKind(
  'age',
  'The age in completed years at the moment. Under 30 is `max: 29`.',
  { min: years.optional(), max: years.optional() },
  ({ min, max }, { by }) =>
    all(
      ...present<Core>(
        min && {
          op: 'compare',
          fact: 'person.bornOn',
          cmp: '<=',
          to: atMoment(by, { years: -min }, 'down'),
          say: say('age.min', { years: min, moment: by }),
        },
        max && {
          op: 'compare',
          fact: 'person.bornOn',
          cmp: '>=',
          to: atMoment(by, { years: -(max + 1), days: 1 }, 'down'),
          say: say('age.max', { years: max, moment: by }),
        },
      ),
    ),
  asksSomething,
)
