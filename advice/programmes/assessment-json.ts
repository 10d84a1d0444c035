import { isoOf, type Runs } from '@famulus/domain/time'
import { leafText } from '../requirements/index.ts'
import type { Session } from '../session/index.ts'
import type { Assessed } from './assessed.ts'

const runsJson = (runs: Runs) => runs.map(({ lo, hi }) => ({ from: isoOf(lo), until: isoOf(hi) }))
const dayJson = (day: number | undefined) => (day === undefined ? undefined : isoOf(day))

/** An answer for programs: days as ISO dates, sentences in the language asked for. */
export function assessmentJson({ compiled: { programme }, assessment }: Assessed, session: Session) {
  const {
    answer,
    start,
    weeks,
    standing,
    windows,
    reachable,
    remedies,
    open,
    refusedBy,
    applyNow,
    opens,
    closes,
    unread,
  } = assessment
  return {
    id: programme.id,
    kind: programme.kind,
    name: programme.name,
    country: programme.country,
    city: programme.city,
    answer,
    applyNow,
    start: isoOf(start),
    weeks,
    opens: dayJson(opens),
    closes: dayJson(closes),
    status: { state: standing.state, asOf: standing.asOf, old: standing.old, concerns: standing.concerns },
    windows: {
      certain: runsJson(windows.certain),
      possible: runsJson(windows.possible),
      reachable: runsJson(reachable.certain),
    },
    todo: remedies?.smallest.actions.map((action) => ({
      action: action.key,
      table: action.table,
      ...action.codes,
      times: action.times,
      doneOn: isoOf(action.doneOn),
      certain: action.certain,
    })),
    open: open.map(({ leaf, fact }) => ({ fact, code: leaf.say.code, asks: leafText(leaf, session) })),
    refusedBy,
    unread,
  }
}
