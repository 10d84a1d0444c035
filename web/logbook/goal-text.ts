import type { Translate } from '@famulus/messages/speaking'

/** A goal of our list in the language of the page, any other as it was written. */
export const goalText = (
  { goal, label }: { readonly [Key in 'goal' | 'label']?: string | undefined },
  t: Translate,
): string => label ?? (goal ? t(`logbook.goal.${goal}`) : '')
