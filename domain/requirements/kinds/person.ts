import { sexSchema } from '../../profile/index.ts'
import { all, type Core, not } from '../core.ts'
import { defineKind } from '../kind.ts'
import { has } from './has.ts'
import { asksSomething, codes, countries, present } from './shared.ts'

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
  asksSomething,
)
