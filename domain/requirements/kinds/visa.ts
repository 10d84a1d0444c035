import { any, type Core, type RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { has } from './has.ts'
import { codes, countries, present } from './shared.ts'

/** A visa or entry permission for the whole stay. Citizens of the host's country need none. */
export const visa = defineKind(
  'visa',
  'One of the named visas or entry permissions, valid from the start to the end of the stay.',
  {
    types: codes.describe('such as B1, VWP, ESTA, standard-visitor, student; `any` when the host names none'),
    notTypes: codes.optional(),
    exemptCitizens: countries.optional(),
  },
  ({ types, notTypes, exemptCitizens }, { host }) => {
    const free = [...new Set([...(exemptCitizens ?? []), ...(host.country === 'XX' ? [] : [host.country])])]
    const named = !types.includes('any')
    return any(
      ...present<Core>(free.length > 0 && has('person.citizenships', free, 'visa.exempt', 'countries'), {
        op: 'records',
        table: 'visas',
        where: present<RecordTest>(
          { field: 'country', in: [host.country] },
          named && { field: 'type', in: types },
          notTypes && { field: 'type', notIn: notTypes },
          { field: 'from', cmp: '<=', to: atMoment('start') },
          { field: 'validUntil', cmp: '>=', to: atMoment('end') },
        ),
        atLeast: 1,
        say: say(named ? 'visa.types' : 'visa.any', {
          country: host.country,
          notVisas: notTypes ?? 'any',
          ...(named ? { visas: types } : {}),
        }),
      }),
    )
  },
)
