import { type Planned, titleText } from '@famulus/advice/planning'
import { statusText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { awardsView } from './awards.ts'
import { lengthsView } from './lengths.ts'
import { outlookView } from './outlook.ts'
import { stayLengthsView } from './stay-lengths.ts'
import { timelineView } from './timeline.ts'

/** The plan: whether it works, the timeline, and what it rests on. */
export function planView(planned: Planned, file: string, session: Session): string {
  const { name } = planned.assessed.compiled.programme
  const title = session.t('planning.title', {
    name,
    start: dayText(planned.stay.start, session),
    weeks: planned.weeks,
  })
  return [
    bold(paragraph(title, '', 0)),
    dim(`${session.t('cli.explain.status')}: ${statusText(planned.assessed, session)}`),
    '',
    outlookView(planned, session),
    '',
    timelineView(planned, session),
    '',
    ...papersView(planned, session),
    ...awardsView(planned, session),
    ...stayLengthsView(planned, session),
    ...lengthsView(planned, session),
    ...unknownView(planned, session),
    tellView(planned, file, session),
  ].join('\n')
}

function papersView({ stay: { tasks } }: Planned, { t }: Session): string[] {
  const papers = tasks.flatMap(({ area, parts = [] }) => (area === 'money' ? [] : parts))
  if (papers.length === 0) return []
  return [bold(t('planning.papers')), ...papers.map((paper) => paragraph(paper, '  • ', 4)), '']
}

/** What no source tells and what nobody has said: neither is taken for nothing. */
function unknownView({ stay, rulebooks }: Planned, session: Session): string[] {
  const { t } = session
  const { plan, tasks, openFacts } = stay
  const lengths = tasks
    .filter(({ id }) => plan.unknownLengths.includes(id))
    .map((task) => titleText(task, session))
  const lines = [
    ...(lengths.length > 0
      ? [t('planning.unknown-lengths', { steps: lengths.map(withoutEnd).join('; ') })]
      : []),
    ...(openFacts.length > 0
      ? [
          t('planning.unknown-facts', {
            facts: openFacts.map((fact) => t(`profile.${fact}.label`)).join('; '),
          }),
        ]
      : []),
    ...rulebooks.flatMap(({ programme: { id }, sentences: { length: number } }) =>
      number > 0 ? [t('planning.unread', { number, id })] : [],
    ),
  ]
  if (lines.length === 0) return []
  return [bold(t('planning.unknown')), ...lines.map((line) => paragraph(line, '  ', 4)), '']
}

const withoutEnd = (text: string): string => text.replace(/\.$/, '')

function tellView({ stay, assessed }: Planned, file: string, { t }: Session): string {
  const { id } = assessed.compiled.programme
  const tasks = stay.tasks.map((task) => task.id).join(', ')
  return dim(paragraph(t('planning.tell', { id, file, tasks }), '', 2))
}
