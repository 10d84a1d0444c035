import type { Action } from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'

/** What to do, in words for a table: the sentence of what it makes true. */
export const actionText = (action: Action, session: Session): string => session.sayer.shortOf(action.say)
