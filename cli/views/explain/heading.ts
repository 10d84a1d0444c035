import {
  type Assessed,
  answerSentence,
  openQuestions,
  sourceText,
  statusText,
} from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { spanText } from '@famulus/advice/time'
import type { Assessment, Programme, Standing } from '@famulus/domain/programmes'
import { parseSpan } from '@famulus/domain/time'
import { countryName } from '@famulus/messages'
import { bold, dim } from '../../terminal/style.ts'
import { flow, paragraph } from '../../terminal/width.ts'
import { paintAnswer, signOf } from '../answer-style.ts'

/** The programme, and its answer as the first sentence. */
export function headingView(one: Assessed, session: Session): string {
  const { programme } = one.compiled
  const place = [
    programme.city,
    programme.country === 'XX' ? '' : countryName(programme.country, session.language),
  ]
    .filter(Boolean)
    .join(', ')
  const { answer, byRules, unread } = one.assessment
  return [
    bold(paragraph([programme.name, place].filter(Boolean).join(' · '), '', 0)),
    ...(programme.programmeName ? [paragraph(programme.programmeName, '', 0)] : []),
    '',
    paintAnswer(answer)(paragraph(`${signOf(answer)} ${answerSentence(one, session)}`, '', 2)),
    ...(unread > 0 ? [paragraph(session.t('cli.explain.unread-count', { number: unread }), '', 0)] : []),
    ...(byRules === answer
      ? []
      : [dim(session.t('explain.by-rules', { answer: session.t(`answers.${byRules}`) }))]),
  ].join('\n')
}

/** Status with its age, what was before, and what was reported later. */
export function statusView(
  file: Pick<Programme, 'status' | 'sources'>,
  standing: Standing,
  session: Session,
): string {
  const { status } = file
  const { t } = session
  const earlier = status.earlier.map(
    ({ from, to, says }) =>
      `${t('cli.explain.earlier')} ${timeText(from, session)}${to ? ` – ${timeText(to, session)}` : ''}: ${says}`,
  )
  const later = status.laterEvidence.map(
    ({ on, says, source }) =>
      `${t('explain.later')} ${timeText(on, session)}: ${says} (${sourceText(source, file, session)})`,
  )
  const texts = [status.note, status.scope, ...earlier, ...later].filter((text) => text !== undefined)
  const source = status.source ? [dim(sourceText(status.source, file, session))] : []
  return [
    flow(
      [`${bold(t('cli.explain.status'))}  ${statusText({ assessment: { standing } }, session)}`, ...source],
      '  ',
    ),
    ...texts.map((text) => paragraph(text, '  ', 2)),
  ].join('\n')
}

/** "2021-04" as "April 2021"; what is not a date stays as the source has it. */
function timeText(text: string, session: Session): string {
  const span = parseSpan(text)
  return span ? spanText(span, session) : text
}

/** What somebody has to say or decide before there is an answer: each question once, with what asks it. */
export function openView(assessment: Pick<Assessment, 'open'>, session: Session): string[] {
  const questions = openQuestions(assessment, session)
  if (questions.length === 0) return []
  const texts = questions.map(({ question, asks }) => (asks ? `${question}  (${asks})` : question))
  return [bold(session.t('cli.explain.open')), ...texts.map((text) => paragraph(text, '  ? ', 4)), '']
}
