import { z } from 'zod'
import { accreditorSchema, listingSchema, networkSchema, schoolKindSchema } from '../../profile/index.ts'
import { all, type Core, not } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { has, onList } from './has.ts'
import { asksSomething, codes, count, countries, present, yes } from './shared.ts'

export const institutionApproval = defineKind(
  'institution-approval',
  'What the home school must be. Several parameters together must all hold.',
  {
    accreditedBy: z.array(accreditorSchema).min(1).optional().describe('one of these is enough'),
    partOfUniversity: yes,
    kinds: z.array(schoolKindSchema).min(1).optional(),
    notKinds: z.array(schoolKindSchema).min(1).optional(),
    countries: countries.optional(),
    notCountries: countries.optional(),
    schools: codes.optional(),
    notSchools: codes.optional(),
    list: z.string().optional().describe('id of a file in catalogue/lists'),
    listedIn: z.array(listingSchema).min(1).optional(),
    networks: z.array(networkSchema).min(1).optional(),
    worldRank: count.optional(),
    heldBy: z
      .enum(['host', 'authority'])
      .optional()
      .describe('the answer is in a list that they do not publish'),
  },
  (params, context) =>
    all(
      ...present<Core>(
        params.accreditedBy &&
          has('school.accreditation', params.accreditedBy, 'institution-approval.accredited', 'accreditors'),
        params.partOfUniversity && {
          op: 'compare',
          fact: 'school.partOfUniversity',
          cmp: '>=',
          to: 1,
          say: say('institution-approval.part-of-university'),
        },
        params.kinds && has('school.kinds', params.kinds, 'institution-approval.kinds', 'schoolKinds'),
        params.notKinds &&
          not(has('school.kinds', params.notKinds, 'institution-approval.not-kinds', 'schoolKinds')),
        params.countries &&
          has('school.country', params.countries, 'institution-approval.countries', 'countries'),
        params.notCountries &&
          not(has('school.country', params.notCountries, 'institution-approval.not-countries', 'countries')),
        params.schools && has('school.id', params.schools, 'institution-approval.schools', 'schools'),
        params.notSchools &&
          not(has('school.id', params.notSchools, 'institution-approval.not-schools', 'schools')),
        params.list !== undefined && onList(params.list, context),
        params.listedIn &&
          has('school.listings', params.listedIn, 'institution-approval.listed-in', 'listings'),
        params.networks &&
          has('school.networks', params.networks, 'institution-approval.networks', 'networks'),
        params.worldRank && {
          op: 'compare',
          fact: 'school.worldRank',
          cmp: '<=',
          to: params.worldRank,
          say: say('institution-approval.world-rank', { rank: params.worldRank }),
        },
        params.heldBy && {
          op: 'judgement',
          by: params.heldBy,
          key: `${context.key}/list`,
          say: say(`institution-approval.held-by-${params.heldBy}`),
        },
      ),
    ),
  asksSomething,
)
