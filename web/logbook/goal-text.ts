import type { Goal } from '@famulus/domain/logbook'
import type { Translate } from '@famulus/messages/speaking'

/** A goal of our list in the language of the page, any other as it was written. */
export const goalText = ({ goal, label }: Goal, t: Translate): string =>
  label ?? (goal ? t(`logbook.goal.${goal}`) : '')
