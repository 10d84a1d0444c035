import { z } from 'zod'
import { certificateSchema, documentSchema } from '../../profile/index.ts'
import { all, any, type Core, type RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { codes, datedWithin, periodSchema, present, yes } from './shared.ts'

export const certificate = defineKind(
  'certificate',
  'One of the named certificates or trainings, issued within a period or still valid at the moment.',
  { types: z.array(certificateSchema).min(1), within: periodSchema.optional(), valid: yes },
  ({ types, within, valid }, { by }) => ({
    op: 'records',
    table: 'certificates',
    where: present<RecordTest>(
      { field: 'type', in: types },
      ...datedWithin('issuedOn', by, within),
      valid && { field: 'validUntil', cmp: '>=', to: atMoment(by) },
    ),
    atLeast: 1,
    say: say('certificate.any', { certificates: types, moment: by }),
  }),
)

export const backgroundCheck = defineKind(
  'background-check',
  'A criminal-record or similar check. Types are the names that authorities use: police, cori, dbs, vendor.',
  { types: codes.optional(), country: z.string().length(2).optional(), within: periodSchema.optional() },
  ({ types, country, within }, { by }) => ({
    op: 'records',
    table: 'backgroundChecks',
    where: present<RecordTest>(
      types && { field: 'type', in: types },
      country !== undefined && { field: 'country', in: [country] },
      ...datedWithin('on', by, within),
    ),
    atLeast: 1,
    say: say(types ? 'background-check.type' : 'background-check.any', {
      moment: by,
      ...(types ? { checks: types } : {}),
    }),
  }),
)

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
          number: params.copies,
        }),
      }),
    )
    return params.anyOf ? any(...of) : all(...of)
  },
)
