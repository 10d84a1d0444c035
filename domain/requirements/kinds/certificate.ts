import { z } from 'zod'
import { certificateSchema } from '../../profile/index.ts'
import type { RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { ageOf, datedWithin, periodSchema, present, yes } from './shared.ts'

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
    say: say(valid ? 'certificate.valid' : 'certificate.any', {
      certificates: types,
      moment: by,
      within: ageOf(by, within),
    }),
  }),
)
