import type { CodesKey } from '../../profile/index.ts'
import { any, type Core, constant } from '../core.ts'
import { type LowerContext, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'

/** One of the codes is known to hold. `named`: under which name the sentence gets them. */
export function has(fact: CodesKey, codes: readonly string[], code: string, named: string): Core {
  return { op: 'has', fact, any: codes, say: say(code, { [named]: codes }) }
}

/** A list that is not known in full can say yes but never no. */
export function onList(id: string, { reference }: LowerContext): Core {
  const list = reference.lists[id]
  if (!list) throw new RangeError(`list "${id}" is not in catalogue/lists`)
  const named: Core = {
    op: 'has',
    fact: 'school.id',
    any: list.codes,
    say: say('institution-approval.list', { list: id }),
  }
  return list.complete
    ? named
    : any(named, constant(UNKNOWN, 'institution-approval.list-incomplete', { list: id }))
}
