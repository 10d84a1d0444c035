import type { Assessed } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { runsText } from '@famulus/advice/time'
import { addPeriod, dayOfParts, partsOf, type Runs } from '@famulus/domain/time'
import { bold, dim } from '../../terminal/style.ts'
import { flow, paragraph } from '../../terminal/width.ts'
import { paintAnswer } from '../answer-style.ts'

const MONTHS = 25

/** Three signs a month (its first, middle and last third) over the coming two years. */
export function stripView({ assessment: { windows, reachable } }: Assessed, session: Session): string {
  const { t, today, language } = session
  const { year, month } = partsOf(today)
  const firsts = Array.from({ length: MONTHS }, (_, index) =>
    addPeriod(dayOfParts(year, month, 1), { months: index }, 'down'),
  )
  const letter = new Intl.DateTimeFormat(language, { month: 'narrow', timeZone: 'UTC' })
  const names = firsts.map((first) => {
    const { year, month } = partsOf(first)
    return month === 1
      ? String(year).slice(2).padEnd(3)
      : letter.format(Date.UTC(year, month - 1, 1)).padEnd(3)
  })
  const signs = firsts.flatMap((first) => [5, 15, 25].map((offset) => sign(first + offset - 1)))
  const sign_ = signs.join('')
  function sign(day: number): string {
    const inside = (runs: Runs) => runs.some((run) => run.lo <= day && day <= run.hi)
    if (inside(windows.certain)) return paintAnswer('yes')('█')
    if (inside(reachable.certain)) return paintAnswer('fixable')('▒')
    return inside(reachable.possible) ? paintAnswer('unknown')('░') : dim('·')
  }
  const runs =
    windows.certain.length > 0
      ? windows.certain
      : reachable.certain.length > 0
        ? reachable.certain
        : reachable.possible
  return [
    bold(t('cli.explain.windows')),
    `  ${dim(names.join('').trimEnd())}`,
    `  ${sign_}`,
    dim(flow(t('cli.explain.legend').split('   '), '   ', 2)),
    paragraph(runs.length > 0 ? runsText(runs, session) : t('explain.no-window'), '  ', 2),
  ].join('\n')
}
