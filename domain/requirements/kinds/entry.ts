import { sexSchema } from '../../profile/index.ts'
import { all, any, type Core, not, type RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { codes, countries, periodSchema, present, yes } from './shared.ts'

/** Who the student is, as far as hosts ask. Nationals, residents and holders of a status. */
export const person = defineKind(
  'person',
  'Citizenship, residence, status or sex.',
  {
    citizenOf: countries.optional(),
    notCitizenOf: countries.optional(),
    residentOf: countries.optional(),
    notResidentOf: countries.optional(),
    statuses: codes.optional().describe('such as permanent-resident-us, oci, pio'),
    notStatuses: codes.optional(),
    sex: sexSchema.optional(),
  },
  (params) =>
    all(
      ...present<Core>(
        params.citizenOf && has('person.citizenships', params.citizenOf, 'person.citizen', 'countries'),
        params.notCitizenOf &&
          not(has('person.citizenships', params.notCitizenOf, 'person.not-citizen', 'countries')),
        params.residentOf && has('person.residence', params.residentOf, 'person.resident', 'countries'),
        params.notResidentOf &&
          not(has('person.residence', params.notResidentOf, 'person.not-resident', 'countries')),
        params.statuses && has('person.statuses', params.statuses, 'person.status', 'statuses'),
        params.notStatuses &&
          not(has('person.statuses', params.notStatuses, 'person.not-status', 'statuses')),
        params.sex && has('person.sex', [params.sex], 'person.sex', 'sex'),
      ),
    ),
)

type PersonFact = 'person.citizenships' | 'person.residence' | 'person.statuses' | 'person.sex'
function has(fact: PersonFact, codes: readonly string[], code: string, label: string): Core {
  return { op: 'has', fact, any: codes, say: say(code, { [label]: codes }) }
}

/** A visa or entry permission for the whole stay. Citizens of the host's country need none. */
export const visa = defineKind(
  'visa',
  'One of the named visas or entry permissions, valid to the end of the stay.',
  {
    types: codes.describe('such as B1, VWP, ESTA, standard-visitor, student; `any` when the host names none'),
    notTypes: codes.optional(),
    exemptCitizens: countries.optional(),
  },
  ({ types, notTypes, exemptCitizens }, { host }) => {
    const free = [...(exemptCitizens ?? []), ...(host.country === 'XX' ? [] : [host.country])]
    return any(
      ...present<Core>(free.length > 0 && has('person.citizenships', free, 'visa.exempt', 'countries'), {
        op: 'records',
        table: 'visas',
        where: present<RecordTest>(
          { field: 'country', in: [host.country] },
          !types.includes('any') && { field: 'type', in: types },
          notTypes && { field: 'type', notIn: notTypes },
          { field: 'validUntil', cmp: '>=', to: atMoment('end') },
        ),
        atLeast: 1,
        say: say('visa.types', { visas: types, country: host.country }),
      }),
    )
  },
)

export const passport = defineKind(
  'passport',
  'A passport that is valid until some time after the end of the stay.',
  { validAfterEnd: periodSchema.optional() },
  ({ validAfterEnd }) => ({
    op: 'compare',
    fact: 'passport.validUntil',
    cmp: '>=',
    to: validAfterEnd ? atMoment('end', validAfterEnd, 'up') : atMoment('end'),
    say: say('passport.valid-until', {
      until: validAfterEnd ? atMoment('end', validAfterEnd, 'up') : atMoment('end'),
    }),
  }),
)

export const registration = defineKind(
  'registration',
  'A permit or registration with an authority of the host country, such as a medical council.',
  { authorities: codes, anyOf: yes },
  ({ authorities, anyOf }, { by }) => {
    const of = authorities.map(
      (authority): Core => ({
        op: 'records',
        table: 'permits',
        where: [
          { field: 'authority', in: [authority] },
          { field: 'on', cmp: '<=', to: atMoment(by) },
        ],
        atLeast: 1,
        say: say('registration.authority', { authority, moment: by }),
      }),
    )
    return anyOf ? any(...of) : all(...of)
  },
)
