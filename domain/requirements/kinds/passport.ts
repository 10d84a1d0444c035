import { atMoment, defineKind, say } from '../kind.ts'
import { periodSchema } from './shared.ts'

export const passport = defineKind(
  'passport',
  'A passport that is valid until some time after the end of the stay.',
  { validAfterEnd: periodSchema.optional() },
  ({ validAfterEnd }) => {
    const until = validAfterEnd ? atMoment('end', validAfterEnd, 'up') : atMoment('end')
    return {
      op: 'compare',
      fact: 'passport.validUntil',
      cmp: '>=',
      to: until,
      say: say('passport.valid-until', { until }),
    }
  },
)
