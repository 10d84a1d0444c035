import { z } from 'zod'
import type { RecordTest } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { ageOf, codes, datedWithin, periodSchema, present } from './shared.ts'

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
      within: ageOf(by, within),
      country: country ?? 'any',
      ...(types ? { checks: types } : {}),
    }),
  }),
)
