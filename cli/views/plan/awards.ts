import { LAST_DAY } from '@famulus/domain/time'
import { type AwardStep, toApplyFor } from '../../plan/award-steps.ts'
import type { Planned } from '../../plan/planned.ts'
import type { Session } from '../../session.ts'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { dayText } from '../days.ts'

/** The awards of the best bundle with their last day and what they want, and what it is too late for. */
export function awardsView({ awards, assessed }: Planned, session: Session): string[] {
  const { t } = session
  const late = awards.filter(({ tooLate }) => tooLate)
  const wanted = toApplyFor(awards)
  if (late.length + wanted.length === 0) return []
  return [
    bold(t('planning.awards', { programme: assessed.compiled.programme.id })),
    ...wanted.flatMap((step) => awardLines(step, session)),
    ...late.map((step) => paragraph(t('planning.award-too-late', lastDay(step, session)), '  ○ ', 4)),
    '',
  ]
}

const lastDay = ({ award: { name }, window }: AwardStep, session: Session) => ({
  name,
  day: window.hi < LAST_DAY ? dayText(window.hi, session) : 'none',
})

function awardLines(step: AwardStep, session: Session): string[] {
  const { t, today } = session
  const { award, window } = step
  const papers = award.documents.map(({ says }) => says.replace(/\.$/, ''))
  const code = window.hi < today ? 'award-late' : 'award-by'
  return [
    paragraph(t(`planning.${code}`, lastDay(step, session)), '  • ', 4),
    ...(papers.length > 0
      ? [paragraph(t('planning.award-papers', { papers: papers.join('; ') }), '    ', 6)]
      : []),
    ...(award.homepage ? [`    ${dim(award.homepage)}`] : []),
  ]
}
