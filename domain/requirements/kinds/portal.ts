import { networkSchema } from '../../profile/index.ts'
import { defineKind } from '../kind.ts'
import { has } from './has.ts'

export const portal = defineKind(
  'portal',
  'Applications run through a portal that the home school must take part in.',
  { network: networkSchema },
  ({ network }) => has('school.networks', [network], 'portal.member', 'networks'),
)
