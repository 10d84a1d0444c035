import { type Assessed, situationOf } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { aboutView, datesView } from './about.ts'
import { headingView, openView, statusView } from './heading.ts'
import { requirementsView, sceneOf } from './requirements.ts'
import { stripView } from './strip.ts'
import { todoView } from './todo.ts'

/** Everything about one programme for one student: the answer first, its reasons below. */
export function explainView(one: Assessed, session: Session): string {
  return [
    headingView(one, session),
    '',
    statusView(one.compiled.programme, one.assessment.standing, session),
    '',
    stripView(one, session),
    '',
    ...openView(one.assessment, session),
    ...todoView(one.assessment, situationOf(one, session).moments, session),
    datesView(one, session),
    '',
    requirementsView(one.compiled, sceneOf(one, session)),
    '',
    aboutView(one.compiled.programme, session),
  ].join('\n')
}
