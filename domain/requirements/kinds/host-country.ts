import { z } from 'zod'
import { all, type Core, not } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { has, listed } from './has.ts'
import { asksSomething, countries, present, yes } from './shared.ts'

/** Where the stay is, by the country of the host. A portal stands in none, so there nothing is known. */
export const hostCountry = defineKind(
  'host-country',
  'The country of the stay: among some, on a list, or related to citizenship and residence of the student.',
  {
    in: countries.optional(),
    notIn: countries.optional(),
    list: z.string().optional().describe('id of a file in catalogue/lists'),
    notList: z.string().optional(),
    abroad: yes.describe('neither a country of citizenship nor of residence'),
    homeCountry: z
      .enum(['excluded', 'required'])
      .optional()
      .describe('excluded: the same as abroad; required: a country of citizenship or of residence'),
  },
  (params, context) =>
    all(
      ...present<Core>(
        params.in && has('stay.country', params.in, 'host-country.in', 'countries'),
        params.notIn && not(has('stay.country', params.notIn, 'host-country.not-in', 'countries')),
        params.list !== undefined && listed('stay.country', params.list, 'host-country', 'list', context),
        params.notList !== undefined &&
          not(listed('stay.country', params.notList, 'host-country', 'not-list', context)),
        (params.abroad || params.homeCountry === 'excluded') && abroad,
        params.homeCountry === 'required' && atHome,
      ),
    ),
  asksSomething,
)

const fact = 'stay.homeCountry'
const abroad: Core = { op: 'compare', fact, cmp: '<=', to: 0, say: say('host-country.abroad') }
const atHome: Core = { op: 'compare', fact, cmp: '>=', to: 1, say: say('host-country.home') }
