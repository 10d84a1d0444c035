import { lengthAdvice, type Planned } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** Where host, authorities and funders count differently: whom the length breaks, which please the most, and why. */
export function stayLengthsView(planned: Planned, session: Session): string[] {
  const advice = lengthAdvice(planned, session)
  if (!advice) return []
  return [
    bold(session.t('planning.stay-lengths')),
    ...advice.lines.map((text) => paragraph(text, '  ', 4)),
    ...advice.rules
      .filter(({ says }) => says !== undefined)
      .map(({ id, says }) => dim(paragraph(`${id}: ${says}`, '    ', 6))),
    '',
  ]
}
