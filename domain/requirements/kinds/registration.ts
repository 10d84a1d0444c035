import { all, any, type Core } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { codes, yes } from './shared.ts'

export const registration = defineKind(
  'registration',
  'A permit or registration with an authority of the host country, such as a medical council, valid at the moment.',
  { authorities: codes, anyOf: yes },
  ({ authorities, anyOf }, { by }) => {
    const of = authorities.map(
      (authority): Core => ({
        op: 'records',
        table: 'permits',
        where: [
          { field: 'authority', in: [authority] },
          { field: 'on', cmp: '<=', to: atMoment(by) },
          { field: 'validUntil', cmp: '>=', to: atMoment(by) },
        ],
        atLeast: 1,
        say: say('registration.authority', { authority, moment: by }),
      }),
    )
    return anyOf ? any(...of) : all(...of)
  },
)
