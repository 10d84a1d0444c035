import type { Action } from '@famulus/domain/requirements'
import type { Session } from '../session.ts'
import { sayText } from './leaf-text.ts'

/** What to do, in words: the sentence of what it makes true. */
export const actionText = (action: Action, session: Session): string => sayText(action.say, session)
