import { z } from 'zod'
import { any, type Core, type RecordTest } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { has, onList } from './has.ts'
import { codes, present, yes } from './shared.ts'

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
    where: present<RecordTest>(
      { field: 'host', in: [host.id] },
      levels && { field: 'level', in: levels },
      kinds && { field: 'kind', in: kinds },
      { field: 'signedOn', cmp: '<=', to: deadline ?? atMoment(by) },
      { field: 'validUntil', cmp: '>=', to: atMoment(by) },
    ),
    atLeast: 1,
    say: say(deadline ? 'agreement.signed-before' : 'agreement.in-force', {
      moment: by,
      levels: levels ?? 'any',
      agreements: kinds ?? 'any',
      ...(deadline ? { deadline } : {}),
    }),
  }
}
