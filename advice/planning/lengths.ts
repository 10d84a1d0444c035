import type { ByPace, Task } from '@famulus/domain/planning'
import type { Page } from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'
import { titleText } from './title-text.ts'

/** What a page says about how long something takes or when it may be done. */
export type Saying = { readonly page: Page; readonly text: string }

export function sayingsOf(task: Task, session: Session): Saying[] {
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
