import type { ByPace, Task } from '@famulus/domain/planning'
import type { Page } from '@famulus/domain/requirements'
import type { Planned } from '../../plan/planned.ts'
import type { Session } from '../../session.ts'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { titleText } from './title-text.ts'

type Saying = { readonly page: Page; readonly text: string }

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

function sayingsOf(task: Task, session: Session): Saying[] {
  const title = titleText(task, session)
  const { lead, after, sources = [] } = task
  return [
    ...(lead?.source ? [{ page: lead.source, text: `${title}: ${lengthText(lead.days, session)}` }] : []),
    ...after.flatMap(({ lagDays, source }) =>
      lagDays && source
        ? [
            {
              page: source,
              text: session.t('planning.after-first', { title, days: lengthText(lagDays, session) }),
            },
          ]
        : [],
    ),
    ...sources.map((page) => ({ page, text: session.t('planning.days-named', { title }) })),
  ]
}

export const lengthText = ({ typical, worst }: ByPace<number>, { t }: Session): string =>
  t('planning.length', { typical, worst: worst > typical ? worst : 0 })

function pageLines(own: readonly Saying[], { t }: Session): string[] {
  const [first] = own
  if (!first) return []
  const { title, year, url } = first.page
  return [
    paragraph(`${title}, ${year ?? t('cli.explain.no-year')}`, '  ', 4),
    `    ${dim(url)}`,
    paragraph([...new Set(own.map(({ text }) => text))].join('; '), '    ', 4),
  ]
}
