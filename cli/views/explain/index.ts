import type { Assessed } from '../../assessments.ts'
import type { Session } from '../../session.ts'
import { aboutView, datesView } from './about.ts'
import { headingView, openView, statusView } from './heading.ts'
import { requirementsView } from './requirements.ts'
import { stripView } from './strip.ts'
import { todoView } from './todo.ts'

/** Everything about one programme for one student: the answer first, its reasons below. */
export function explainView(one: Assessed, session: Session): string {
  return [
    headingView(one, session),
    '',
    statusView(one, session),
    '',
    stripView(one, session),
    '',
    ...openView(one, session),
    ...todoView(one, session),
    datesView(one, session),
    '',
    requirementsView(one, session),
    '',
    aboutView(one.compiled.programme, session),
  ].join('\n')
}
