import { z } from 'zod'
import { documentSchema } from '../../profile/index.ts'
import { all, any, type Core, type RecordTest } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { ageOf, codes, datedWithin, periodSchema, present, yes } from './shared.ts'

/** All named documents must be in hand at the moment; with `anyOf`, one of them. */
export const document = defineKind(
  'document',
  'Papers in hand at the moment, with what the host wants of them.',
  {
    types: z.array(documentSchema).min(1),
    anyOf: yes,
    copies: z.int().min(1).default(1).describe('how many different ones, such as two recommendation letters'),
    languages: codes.optional(),
    within: periodSchema.optional(),
    ownForm: yes.describe("only the host's own form is taken"),
    form: z.string().optional().describe('a named form that several hosts share, such as aamc or nsw-health'),
    issuers: codes.optional(),
    notIssuers: codes.optional(),
  },
  (params, { by, host }) => {
    const of = params.types.map(
      (type): Core => ({
        op: 'records',
        table: 'documents',
        where: present<RecordTest>(
          { field: 'type', in: [type] },
          params.ownForm && { field: 'form', in: [host.id] },
          params.form !== undefined && { field: 'form', in: [params.form] },
          params.languages && { field: 'language', in: params.languages },
          params.issuers && { field: 'issuer', in: params.issuers },
          params.notIssuers && { field: 'issuer', notIn: params.notIssuers },
          ...datedWithin('issuedOn', by, params.within),
        ),
        atLeast: params.copies,
        say: say(params.ownForm ? 'document.own-form' : 'document.in-hand', {
          document: type,
          moment: by,
          copies: params.copies,
          within: ageOf(by, params.within),
          languages: params.languages ?? 'any',
          form: params.form ?? 'any',
          issuers: params.issuers ?? 'any',
          notIssuers: params.notIssuers ?? 'any',
        }),
      }),
    )
    return params.anyOf ? any(...of) : all(...of)
  },
  ({ ownForm, form }) => (ownForm && form !== undefined ? 'either ownForm or form' : undefined),
)
