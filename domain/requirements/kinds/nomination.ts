import { z } from 'zod'
import { atMoment, defineKind, say } from '../kind.ts'

const nominators = [
  'home-school',
  'host-faculty',
  'host-department',
  'student-organisation',
  'agency',
  'authority',
] as const

export const nomination = defineKind(
  'nomination',
  'Named to the host by somebody: the home school, a faculty member of the host, a student organisation.',
  { by: z.array(z.enum(nominators)).min(1) },
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
