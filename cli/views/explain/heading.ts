import type { Assessment, Programme, Standing } from '@famulus/domain/programmes'
import { parseSpan } from '@famulus/domain/time'
import { countryName } from '@famulus/messages'
import type { Assessed } from '../../assessments.ts'
import type { Session } from '../../session.ts'
import { bold, dim } from '../../terminal/style.ts'
import { flow, paragraph } from '../../terminal/width.ts'
import { paintAnswer, signOf } from '../answer-style.ts'
import { dayText, runsText, spanText } from '../days.ts'
import { leafText } from '../leaf-text.ts'
import { statusText } from '../status-text.ts'
import { sourceText } from './source-text.ts'

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
      : [dim(session.t('cli.explain.by-rules', { answer: session.t(`answers.${byRules}`) }))]),
  ].join('\n')
}

function answerSentence({ assessment }: Assessed, session: Session): string {
  const { t } = session
  const { answer, standing, start, remedies, open, refusedBy, windows } = assessment
  const shut = standing.concerns && (standing.state === 'closed' || standing.state === 'suspended')
  if (shut && answer === 'ask' && standing.asOf !== undefined)
    return t('answers.sentence.ask-status', {
      year: String(standing.asOf),
      state: t(`answers.status.${standing.state}`),
    })
  if (shut && answer === 'no' && refusedBy.length === 0) return t('answers.sentence.no-status')
  const facts = new Set(open.map(({ fact }) => fact).filter(Boolean))
  return t(`answers.sentence.${answer}`, {
    start: dayText(start, session),
    windows: runsText(windows.certain, session),
    steps: remedies?.smallest.actions.length ?? 0,
    number: answer === 'no' ? refusedBy.length : Math.max(1, facts.size),
    judge: judgeText(assessment, session),
  })
}

/** Who has to decide what is open. */
export function judgeText({ open }: Pick<Assessment, 'open'>, { t }: Session): string {
  const judge = open.map(({ leaf }) => leaf).find((leaf) => leaf.op === 'judgement')
  return t(`profile.judge.${judge?.op === 'judgement' ? judge.by : 'host'}`)
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
      `${t('cli.explain.later')} ${timeText(on, session)}: ${says} (${sourceText(source, file, session)})`,
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
export function openView({ open }: Pick<Assessment, 'open'>, session: Session): string[] {
  if (open.length === 0) return []
  const { t, sayer } = session
  const asked = new Map<string, string>()
  for (const { leaf, fact } of open) {
    const question = fact ? t(`profile.${fact}.ask`) : (sayer.questionOf(leaf.say) ?? leafText(leaf, session))
    if (!asked.has(question))
      asked.set(question, fact ? `${question}  (${leafText(leaf, session)})` : question)
  }
  return [bold(t('cli.explain.open')), ...[...asked.values()].map((text) => paragraph(text, '  ? ', 4)), '']
}
