import {
  type CompiledProgramme,
  hostLetters,
  type Programme,
  writtenAfterwards,
} from '../programmes/index.ts'
import type { Situation } from '../requirements/index.ts'
import type { Day } from '../time/index.ts'
import type { Attached, Item, ItemState } from './item.ts'
import { type Due, dueOf, papersOf } from './unit-papers.ts'

type Paper = Programme['documents'][number]

/** The papers of the programme's list, each once; the host's own letters are no task of the student. */
export function documentItems(
  compiled: CompiledProgramme,
  { moments }: Situation,
  attached: readonly Attached[],
): Item[] {
  return compiled.programme.documents
    .filter(({ type }) => type === undefined || !hostLetters.includes(type))
    .map((paper) => {
      const own = attached.filter(({ document }) => document === paper.id)
      const due = dueOfPaper(paper, compiled)
      const state = fileState(own, moments.today.lo) ?? (due === 'now' ? 'missing' : due)
      return { of: 'document', id: paper.id, state }
    })
}

/** What the list itself says counts before what the rules on such papers say. What neither tells is due now. */
function dueOfPaper({ type, by }: Paper, { units }: CompiledProgramme): Due {
  if (by) return dueBy(by)
  if (type === undefined) return 'now'
  if (writtenAfterwards.includes(type)) return 'afterwards'
  const dues = units.filter((unit) => papersOf(unit)?.includes(type)).map(dueOf)
  return dues.length === 0 || dues.includes('now') ? 'now' : dues.includes('later') ? 'later' : 'afterwards'
}

function dueBy(by: NonNullable<Paper['by']>): Due {
  if (by === 'today' || by === 'application') return 'now'
  return by === 'end' ? 'afterwards' : 'later'
}

/** Undefined where nothing was attached, nor said. */
function fileState(attached: readonly Attached[], today: Day): ItemState | undefined {
  const files = attached.filter(({ skipped }) => skipped === undefined)
  if (files.some(({ expiresOn = today }) => expiresOn >= today)) return 'there'
  if (files.length > 0) return 'expired'
  return attached.length > 0 ? 'skipped' : undefined
}
