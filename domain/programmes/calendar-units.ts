import {
  all,
  any,
  type Core,
  constant,
  lowerTerm,
  noReference,
  type Term,
  UNKNOWN,
} from '../requirements/index.ts'
import type { Calendar } from './calendar-schema.ts'
import { hostOf } from './host.ts'
import type { Programme } from './programme.ts'
import type { Unit } from './unit.ts'

/** What the calendar says counts even where no requirement repeats it. A date that no source names stands in nobody's way. */
export function calendarUnits(programme: Programme): Unit[] {
  const { calendar, requirements } = programme
  const missing = (kind: string) => !requirements.some(({ needs }) => needs && mentions(needs, kind))
  const units: Unit[] = []
  if (calendar?.application && missing('application-window'))
    units.push(unit('application-window', lowered({ kind: 'application-window' }, programme), true))
  if (calendar?.starts && missing('start-days'))
    units.push(unit('start-days', lowered({ kind: 'start-days', ...calendar.starts }, programme), false))
  if (calendar?.blocks && missing('start-days'))
    units.push(unit('blocks', blockStarts(calendar.blocks, programme), false))
  return units
}

const unit = (id: string, of: Core, whenApplying: boolean): Unit => ({
  id,
  members: [],
  core: { op: 'promised', of },
  severity: 'mandatory',
  whenApplying,
})

const lowered = (term: Term, programme: Programme): Core => {
  const host = hostOf(programme)
  return lowerTerm(term, { by: 'start', key: host.id, host, reference: noReference })
}

/** Within the cycles that sources name a stay starts with a block; before and after them nobody knows the blocks. */
function blockStarts(blocks: NonNullable<Calendar['blocks']>, programme: Programme): Core {
  const days = blocks.map(({ from }) => from).sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return all()
  const unnamed = (cmp: '>=' | '<=', day: string): Core => ({
    op: 'not',
    of: {
      op: 'moment',
      left: { at: 'start' },
      cmp,
      right: { on: day },
      say: { code: 'start-days.blocks-named', values: { day } },
    },
  })
  return any(
    lowered({ kind: 'start-days', dates: days }, programme),
    all(any(unnamed('>=', first), unnamed('<=', last)), constant(UNKNOWN, 'start-days.blocks-unnamed')),
  )
}

/** Also inside a combination: "usually the first Monday, else the host decides" says it as well. */
function mentions(term: Term, kind: string): boolean {
  if (term.kind === kind) return true
  return 'of' in term && [term.of].flat().some((part) => mentions(part, kind))
}
