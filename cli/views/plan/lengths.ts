import { type Planned, type Saying, sayingsOf } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** Every page that says how long something takes or when it may be done, with its year, and what it says. */
export function lengthsView({ stay: { tasks } }: Planned, session: Session): string[] {
  const sayings = tasks.flatMap((task) => sayingsOf(task, session))
  const byUrl = Map.groupBy(sayings, ({ page }) => page.url)
  if (byUrl.size === 0) return []
  return [
    bold(session.t('planning.lengths')),
    ...[...byUrl.values()].flatMap((own) => pageLines(own, session)),
    '',
  ]
}

function pageLines(own: readonly Saying[], { t }: Session): string[] {
  const [first] = own
  if (!first) return []
  const { title, year, url } = first.page
  return [
    paragraph(`${title}, ${year ?? t('explain.no-year')}`, '  ', 4),
    `    ${dim(url)}`,
    paragraph([...new Set(own.map(({ text }) => text))].join('; '), '    ', 4),
  ]
}
