// Kleene's logic on all starts at once: what holds for a whole on each day, from what holds for its parts.
import { type Day, intersectRuns, otherRuns, type Runs, unionRuns } from '../time/index.ts'
import type { Core, Leaf } from './core.ts'
import { MET, UNMET, type Verdict } from './verdict.ts'

/** Start days on which a requirement holds for certain, and on which it may. */
export type Windows = { readonly certain: Runs; readonly possible: Runs }

/** The starts that are looked at, with the windows of what has one value on all of them. */
export type Horizon = {
  readonly from: Day
  readonly until: Day
  readonly constantly: (verdict: Verdict) => Windows
}

/** No start at all where `until` is before `from`. */
export function horizonOf(from: Day, until: Day): Horizon {
  const whole = from <= until ? [{ lo: from, hi: until }] : []
  const windows = [
    { certain: [], possible: [] },
    { certain: [], possible: whole },
    { certain: whole, possible: whole },
  ] as const
  return { from, until, constantly: (verdict) => windows[verdict] }
}

/** The windows of one part, with whether the requirement gains when the part does. */
export type WindowsOf<Part> = (part: Part, positive: boolean) => Windows

/** The windows of a requirement from those of its leaves. A leaf is not asked for where others settle it. */
export function composed(core: Core, of: WindowsOf<Leaf>, horizon: Horizon, positive = true): Windows {
  const part = (one: Core) => composed(one, of, horizon, positive)
  switch (core.op) {
    case 'all':
      return commonOf(core.of, part, horizon)
    case 'any':
      return unitedOf(core.of, part, horizon)
    case 'atLeast':
      return atLeastOf(core.n, core.of.map(part), horizon)
    case 'not':
      return opposite(composed(core.of, of, horizon, !positive), horizon)
    case 'promised': {
      const { possible } = part(core.of)
      return { certain: possible, possible }
    }
    case 'eachStart':
      return part(core.of)
    default:
      return of(core, positive)
  }
}

/** As `all` of the parts on every day, but stops where nothing is left. */
export function commonOf<Part>(
  parts: readonly Part[],
  of: (part: Part) => Windows,
  { constantly }: Horizon,
): Windows {
  let common = constantly(MET)
  for (const part of parts) {
    const windows = of(part)
    if (windows.possible.length === 0) return constantly(UNMET)
    common = both(common, windows, constantly(MET))
  }
  return common
}

/** As `any` of the parts on every day, but stops where everything is there. */
function unitedOf(parts: readonly Core[], of: (part: Core) => Windows, horizon: Horizon): Windows {
  let united = horizon.constantly(UNMET)
  for (const part of parts) {
    united = either(united, of(part))
    if (isAlways(united, horizon)) return horizon.constantly(MET)
  }
  return united
}

/** `reaching[k]` are the days on which k of the parts looked at so far are met. */
function atLeastOf(n: number, parts: readonly Windows[], { constantly }: Horizon): Windows {
  const reaching = [constantly(MET), ...Array.from({ length: Math.max(n, 0) }, () => constantly(UNMET))]
  for (const windows of parts)
    for (let k = reaching.length - 1; k > 0; k -= 1)
      reaching[k] = either(
        reaching[k] ?? constantly(UNMET),
        both(reaching[k - 1] ?? constantly(MET), windows, constantly(MET)),
      )
  return reaching.at(-1) ?? constantly(MET)
}

/** Met from the first start to the last. */
export const isAlways = ({ certain: [run] }: Windows, { from, until }: Horizon): boolean =>
  from > until || (run?.lo === from && run.hi === until)

/** Most parts do not move with the start: then there is nothing to intersect. */
function both(a: Windows, b: Windows, always: Windows): Windows {
  if (a === always) return b
  if (b === always) return a
  return { certain: intersectRuns(a.certain, b.certain), possible: intersectRuns(a.possible, b.possible) }
}

function either(a: Windows, b: Windows): Windows {
  if (a.possible.length === 0) return b
  if (b.possible.length === 0) return a
  return { certain: unionRuns(a.certain, b.certain), possible: unionRuns(a.possible, b.possible) }
}

const opposite = ({ certain, possible }: Windows, { from, until }: Horizon): Windows => ({
  certain: otherRuns(possible, from, until),
  possible: otherRuns(certain, from, until),
})
