import {
  type CompiledProgramme,
  hostLetters,
  type Programme,
  type Unit,
  writtenAfterwards,
} from '../programmes/index.ts'
import type { Situation } from '../requirements/index.ts'
import type { Day } from '../time/index.ts'
import type { Attached, Item, ItemState } from './item.ts'
import { isForLater, papersOf } from './unit-papers.ts'

type Moment = NonNullable<Programme['documents'][number]['by']>

/** The papers of the programme's list, each once. */
export function documentItems(
  compiled: CompiledProgramme,
  { moments }: Situation,
  attached: readonly Attached[],
): Item[] {
  const laterTypes = typesForLater(compiled)
  return compiled.programme.documents.map(({ id, type, by }) => {
    const own = attached.filter(({ document }) => document === id)
    const isLater = by ? isAfterwards(by) : type !== undefined && laterTypes.has(type)
    return { of: 'document', id, state: fileState(own, moments.today.lo) ?? (isLater ? 'later' : 'missing') }
  })
}

/** What the list itself says of a paper counts before what its type tells. */
const isAfterwards = (by: Moment): boolean => by !== 'today' && by !== 'application'

/** Undefined where nothing was attached, nor said. */
function fileState(attached: readonly Attached[], today: Day): ItemState | undefined {
  const files = attached.filter(({ skipped }) => skipped === undefined)
  if (files.some(({ expiresOn = today }) => expiresOn >= today)) return 'there'
  if (files.length > 0) return 'expired'
  return attached.length > 0 ? 'skipped' : undefined
}

/** Papers that nobody has before the decision, and those that are only asked for by rules that hold later. */
function typesForLater({ units }: CompiledProgramme): Set<string> {
  const typesOf = (some: readonly Unit[]) => new Set(some.flatMap((unit) => papersOf(unit) ?? []))
  const now = typesOf(units.filter((unit) => !isForLater(unit)))
  const later = typesOf(units.filter(isForLater))
  return new Set([...hostLetters, ...writtenAfterwards, ...later].filter((type) => !now.has(type)))
}
