import { lengthChoices, type Planned } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { brokenBy, lengthsFor } from '@famulus/domain/planning'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** More would help nobody to choose. */
const MOST_CHOICES = 3

/** Where host, authorities and funders count differently: whom the length breaks, which please the most, and why. */
export function stayLengthsView({ lengthRules, stay, weeks }: Planned, session: Session): string[] {
  const { t } = session
  const { start } = stay
  const broken = brokenBy(lengthRules, 7 * weeks, start)
  const choices = lengthsFor(lengthRules, start).slice(0, MOST_CHOICES)
  const none = (choices[0]?.breaks.length ?? 0) > 0
  if (broken.length === 0 && !none) return []
  const named = new Set([...broken, ...choices.flatMap(({ breaks }) => breaks)])
  const lines = [
    ...(broken.length > 0
      ? [t('planning.length-broken', { weeks, rules: broken, number: broken.length })]
      : []),
    ...(none ? [t('planning.length-none')] : []),
    ...lengthChoices({ lengthRules, stay }, session),
  ]
  return [
    bold(t('planning.stay-lengths')),
    ...lines.map((text) => paragraph(text, '  ', 4)),
    ...lengthRules
      .filter(({ id, says }) => named.has(id) && says !== undefined)
      .map(({ id, says }) => dim(paragraph(`${id}: ${says}`, '    ', 6))),
    '',
  ]
}
