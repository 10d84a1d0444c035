import { type AwardStep, awardText, type Planned, toApplyFor } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { pagesOf } from '@famulus/domain/programmes'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** The awards of the best bundle with their last day and what they want, and what it is too late for. */
export function awardsView({ awards, assessed }: Planned, session: Session): string[] {
  const { t } = session
  const late = awards.filter(({ tooLate }) => tooLate)
  const wanted = toApplyFor(awards)
  if (late.length + wanted.length === 0) return []
  return [
    bold(t('planning.awards', { programme: assessed.compiled.programme.id })),
    ...wanted.flatMap((step) => awardLines(step, session)),
    ...late.map((step) => paragraph(awardText(step, session), '  ○ ', 4)),
    '',
  ]
}

function awardLines(step: AwardStep, session: Session): string[] {
  const { t } = session
  const { award } = step
  const papers = award.documents.map(({ says }) => says.replace(/\.$/, ''))
  return [
    paragraph(awardText(step, session), '  • ', 4),
    ...(papers.length > 0
      ? [paragraph(t('planning.award-papers', { papers: papers.join('; ') }), '    ', 6)]
      : []),
    ...(award.calendar?.notes ?? []).map((note) => noteLine(note, award, session)),
    ...(award.homepage ? [`    ${dim(award.homepage)}`] : []),
  ]
}

/** What the source tells of its rounds, where that is no rule for a day: with the year it speaks of. */
function noteLine({ says, source }: Note, { sources }: AwardStep['award'], { t }: Session): string {
  const pages = pagesOf(source, sources).map(({ title, year }) => `${title}, ${year ?? t('explain.no-year')}`)
  return dim(paragraph(`${says} (${pages.join('; ')})`, '    ', 6))
}

type Note = NonNullable<NonNullable<AwardStep['award']['calendar']>['notes']>[number]
