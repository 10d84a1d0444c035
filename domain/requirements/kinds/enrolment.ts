import { z } from 'zod'
import type { ScalarKey } from '../../profile/index.ts'
import type { Anchor } from '../../time/index.ts'
import { all, type Core, not } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, present, yes } from './shared.ts'

export const enrolment = defineKind(
  'enrolment',
  'Enrolled at the home school at the moment; as which kind of student, and for what the stay counts.',
  {
    enrolled: yes,
    fullTime: yes,
    forCredit: yes,
    requiredByDegree: yes,
    doctoral: z.enum(['required', 'excluded']).optional().describe('a doctoral project beside the course'),
  },
  (params, { by }) =>
    all(
      ...present<Core>(
        params.enrolled && {
          op: 'compare',
          fact: 'study.enrolledUntil',
          cmp: '>=',
          to: atMoment(by),
          say: say('enrolment.enrolled', { moment: by }),
        },
        params.fullTime && flag('study.fullTime', 'enrolment.full-time'),
        params.forCredit && flag('stay.forCredit', 'enrolment.for-credit'),
        params.requiredByDegree && flag('stay.requiredByDegree', 'enrolment.required-by-degree'),
        params.doctoral === 'required' && inDoctorate('enrolment.doctoral', by),
        params.doctoral === 'excluded' && not(inDoctorate('enrolment.not-doctoral', by)),
      ),
    ),
  asksSomething,
)

const inDoctorate = (code: string, by: Anchor): Core => ({
  op: 'compare',
  fact: 'study.doctorateFrom',
  cmp: '<=',
  to: atMoment(by),
  say: say(code, { moment: by }),
})

const flag = (fact: ScalarKey, code: string): Core => ({
  op: 'compare',
  fact,
  cmp: '>=',
  to: 1,
  say: say(code),
})
