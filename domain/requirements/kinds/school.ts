import { z } from 'zod'
import { accreditorSchema, listingSchema, networkSchema, schoolKindSchema } from '../../profile/index.ts'
import { all, any, type Core, constant, not } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'
import { codes, count, countries, present, yes } from './shared.ts'

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
          key: context.key,
          say: say(`institution-approval.held-by-${params.heldBy}`),
        },
      ),
    ),
)

type SchoolFact =
  | 'school.accreditation'
  | 'school.kinds'
  | 'school.country'
  | 'school.id'
  | 'school.listings'
  | 'school.networks'
function has(fact: SchoolFact, any: readonly string[], code: string, label: string): Core {
  return { op: 'has', fact, any, say: say(code, { [label]: any }) }
}

/** A list that is not known in full can say yes but never no. */
function onList(id: string, { reference }: LowerContext): Core {
  const list = reference.lists[id]
  if (!list) throw new RangeError(`list "${id}" is not in catalogue/lists`)
  const named: Core = {
    op: 'has',
    fact: 'school.id',
    any: list.codes,
    say: say('institution-approval.list', { list: id }),
  }
  return list.complete
    ? named
    : any(named, constant(UNKNOWN, 'institution-approval.list-incomplete', { list: id }))
}

/** A contract between home school and host. A level such as `faculty` excludes a university-wide one. */
export const agreement = defineKind(
  'agreement',
  'A contract between home school and host that is in force at the moment, or membership of the partner list.',
  {
    levels: z
      .array(z.enum(['university', 'faculty', 'programme', 'subject']))
      .min(1)
      .optional(),
    kinds: codes.optional().describe('such as erasmus, mou, aamc-uniform, host-form'),
    partners: codes.optional().describe('schools named by the source'),
    partnersComplete: yes.describe('the source names all partners: a school that is not named has none'),
    list: z.string().optional(),
    signedBefore: z
      .strictObject({ monthDay: z.string().regex(/^\d\d-\d\d$/), yearsBefore: z.int().min(0) })
      .optional(),
  },
  (params, context) => {
    const named = params.partners && has('school.id', params.partners, 'agreement.partners', 'schools')
    if (named && params.partnersComplete) return named
    return any(
      ...present(named, params.list !== undefined && onList(params.list, context), inForce(params, context)),
    )
  },
)

type AgreementParams = {
  levels?: string[] | undefined
  kinds?: string[] | undefined
  signedBefore?: { monthDay: string; yearsBefore: number } | undefined
}

function inForce({ levels, kinds, signedBefore }: AgreementParams, { by, host }: LowerContext): Core {
  const deadline = signedBefore && {
    monthDay: signedBefore.monthDay,
    yearOf: atMoment('start'),
    plusYears: -signedBefore.yearsBefore,
  }
  return {
    op: 'records',
    table: 'agreements',
    where: present(
      { field: 'host', in: [host.id] },
      levels && { field: 'level', in: levels },
      kinds && { field: 'kind', in: kinds },
      deadline && ({ field: 'signedOn', cmp: '<=', to: deadline } as const),
      { field: 'validUntil', cmp: '>=', to: atMoment(by) } as const,
    ),
    atLeast: 1,
    say: say(deadline ? 'agreement.signed-before' : levels ? 'agreement.level' : 'agreement.in-force', {
      moment: by,
      ...(levels ? { levels } : {}),
      ...(deadline ? { deadline } : {}),
    }),
  }
}

export const nomination = defineKind(
  'nomination',
  'Named to the host by somebody: the home school, a faculty member of the host, a student organisation.',
  {
    by: z
      .array(
        z.enum([
          'home-school',
          'host-faculty',
          'host-department',
          'student-organisation',
          'agency',
          'authority',
        ]),
      )
      .min(1),
  },
  (params, { by, host }) => ({
    op: 'records',
    table: 'nominations',
    where: [
      { field: 'host', in: [host.id] },
      { field: 'by', in: params.by },
      { field: 'on', cmp: '<=', to: atMoment(by) },
    ],
    atLeast: 1,
    say: say('nomination.by', { nominators: params.by, moment: by }),
  }),
)

export const portal = defineKind(
  'portal',
  'Applications run through a portal that the home school must take part in.',
  { network: networkSchema },
  ({ network }) => has('school.networks', [network], 'portal.member', 'network'),
)
