import { z } from 'zod'
import { insuranceKindSchema } from '../../profile/index.ts'
import { all, type RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { codes, count, present } from './shared.ts'

/** All named kinds of cover. Amounts in whole units of `currency`; another currency is never converted silently. */
export const insurance = defineKind(
  'insurance',
  'Insurance of each named kind, for the whole stay unless said otherwise, with least amounts where stated.',
  {
    kinds: z.array(insuranceKindSchema).min(1),
    currency: z.string().length(3).optional(),
    perClaim: count.optional(),
    aggregate: count.optional(),
    wholeStay: z.boolean().default(true),
    territory: z.string().length(2).optional(),
    providers: codes.optional(),
  },
  (params, { by }) =>
    all(
      ...params.kinds.map((kind) => ({
        op: 'records' as const,
        table: 'insurances' as const,
        where: present<RecordTest>(
          { field: 'kind', in: [kind] },
          params.currency !== undefined && { field: 'currency', in: [params.currency] },
          params.perClaim !== undefined && { field: 'perClaim', cmp: '>=', to: params.perClaim },
          params.aggregate !== undefined && { field: 'aggregate', cmp: '>=', to: params.aggregate },
          params.territory !== undefined && { field: 'territory', in: [params.territory, 'worldwide'] },
          params.providers && { field: 'provider', in: params.providers },
          { field: 'from', cmp: '<=', to: atMoment(params.wholeStay ? 'start' : by) },
          { field: 'until', cmp: '>=', to: atMoment(params.wholeStay ? 'end' : by) },
        ),
        atLeast: 1,
        say: say(params.wholeStay ? 'insurance.whole-stay' : 'insurance.at-moment', {
          insurance: kind,
          perClaim: params.perClaim ?? 0,
          aggregate: params.aggregate ?? 0,
          currency: params.currency ?? 'any',
          territory: params.territory ?? 'any',
          providers: params.providers ?? 'any',
          ...(params.wholeStay ? {} : { moment: by }),
        }),
      })),
    ),
  ({ perClaim, aggregate, currency }) =>
    (perClaim ?? aggregate) !== undefined && currency === undefined
      ? 'an amount needs its currency'
      : undefined,
)
