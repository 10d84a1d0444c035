import type { ExplainedAward } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { openView, statusView } from '../explain/heading.ts'
import { requirementsView } from '../explain/requirements.ts'
import { todoView } from '../explain/todo.ts'
import { aboutView } from './about.ts'
import { applyingView } from './applying.ts'
import { benefitsView } from './benefits.ts'
import { headingView } from './heading.ts'
import { otherMoneyView } from './other-money.ts'
import { sceneOf } from './scene.ts'

/** Everything about one award for one student and one stay: the answer first, its reasons below. */
export function explainAwardView(one: ExplainedAward, session: Session): string {
  const { verdict, standing } = one
  const { compiled, situation } = verdict
  return [
    headingView(one, session),
    '',
    statusView(compiled.award, standing, session),
    '',
    ...openView(verdict, session),
    ...todoView(verdict, situation.moments, session),
    requirementsView(compiled, sceneOf(one, session)),
    '',
    ...benefitsView(one, session),
    '',
    ...otherMoneyView(one, session),
    '',
    ...applyingView(one, session),
    '',
    aboutView(compiled, session),
  ].join('\n')
}
