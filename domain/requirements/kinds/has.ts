import type { CodesKey } from '../../profile/index.ts'
import { any, type Core, constant, type Say } from '../core.ts'
import { type CodeList, type LowerContext, type Reference, say } from '../kind.ts'
import { UNKNOWN } from '../verdict.ts'

/** One of the codes is known to hold. `named`: under which name the sentence gets them. */
export function has(fact: CodesKey, codes: readonly string[], code: string, named: string): Core {
  return { op: 'has', fact, any: codes, say: say(code, { [named]: codes }) }
}

/** The home school is on the list. */
export const onList = (id: string, context: LowerContext): Core =>
  listed('school.id', id, 'institution-approval', 'list', context)

/** A code of the fact is on the list. The kind has two sentences: `name`, and `list-incomplete`. */
export function listed(
  fact: CodesKey,
  id: string,
  kind: string,
  name: string,
  { reference }: LowerContext,
): Core {
  const list = listOf(id, reference)
  const named: Core = { op: 'has', fact, any: list.codes, say: say(`${kind}.${name}`, { list: id }) }
  return orOpen(named, list, say(`${kind}.list-incomplete`, { list: id }))
}

/** Throws a RangeError for a list that does not exist. */
export function listOf(id: string, { lists }: Reference): CodeList {
  const list = lists[id]
  if (!list) throw new RangeError(`list "${id}" is not in catalogue/lists`)
  return list
}

/** A list that is not known in full can say yes but never no. */
export const orOpen = (named: Core, { complete }: CodeList, open: Say): Core =>
  complete ? named : any(named, constant(UNKNOWN, open.code, open.values))
