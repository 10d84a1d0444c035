import { z } from 'zod'
import { all, type Core, not } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, present } from './shared.ts'

export const degreeStatus = defineKind(
  'degree-status',
  'Whether a degree is held at the moment. `medicalDegree: not-held` excludes graduates.',
  {
    medicalDegree: z.enum(['held', 'not-held']).optional(),
    degree: z.enum(['bachelor', 'master', 'doctorate']).optional(),
  },
  (params, { by }) => {
    const held: Core = {
      op: 'compare',
      fact: 'study.medicalDegreeOn',
      cmp: '<=',
      to: atMoment(by),
      say: say(params.medicalDegree === 'held' ? 'degree-status.held' : 'degree-status.not-held', {
        moment: by,
      }),
    }
    return all(
      ...present<Core>(
        params.medicalDegree && (params.medicalDegree === 'held' ? held : not(held)),
        params.degree && {
          op: 'records',
          table: 'degrees',
          where: [
            { field: 'degree', in: [params.degree] },
            { field: 'on', cmp: '<=', to: atMoment(by) },
          ],
          atLeast: 1,
          say: say('degree-status.degree', { degree: params.degree, moment: by }),
        },
      ),
    )
  },
  asksSomething,
)
