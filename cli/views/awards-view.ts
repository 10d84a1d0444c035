import { awardReason, type FundedStay } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { dayText, shortDay } from '@famulus/advice/time'
import type { AwardVerdict } from '@famulus/domain/funding'
import { answers } from '@famulus/domain/programmes'
import { countryName } from '@famulus/messages'
import { bold, dim } from '../terminal/style.ts'
import { type Cell, table } from '../terminal/table.ts'
import { flow, paragraph } from '../terminal/width.ts'
import { paintAnswer, signOf } from './answer-style.ts'

/** All awards with their answers, those that can be had first. */
export function awardsView(verdicts: readonly AwardVerdict[], stay: FundedStay, session: Session): string {
  const { t, language } = session
  const country = stay.assessed && countryName(stay.assessed.compiled.programme.country, language)
  const title = t(country === undefined ? 'funding.title-anywhere' : 'funding.title', {
    total: verdicts.length,
    programme: stay.assessed?.compiled.programme.name ?? '',
    country: country ?? '',
    weeks: stay.weeks,
    start: dayText(stay.start, session),
  })
  const next = t('funding.next', { programme: stay.assessed?.compiled.programme.id ?? 'us-yale' })
  return [
    bold(paragraph(title, '', 0)),
    counts(verdicts, session),
    '',
    awardsTable(verdicts, session),
    '',
    dim(paragraph(next, '', 0)),
  ].join('\n')
}

function counts(verdicts: readonly AwardVerdict[], { t }: Session): string {
  const texts = answers
    .map((answer) => [answer, verdicts.filter((one) => one.answer === answer).length] as const)
    .filter(([, number]) => number > 0)
    .map(([answer, number]) =>
      paintAnswer(answer)(`${signOf(answer)} ${number} ${t(`funding.answer.${answer}`)}`),
    )
  return flow(texts, '   ')
}

function awardsTable(verdicts: readonly AwardVerdict[], session: Session): string {
  const { t } = session
  const columns = [
    { title: t('cli.check.column.answer'), least: 10, most: 18 },
    { title: t('funding.column.award'), least: 16, most: 40 },
    { title: t('funding.column.closes'), least: 11, most: 13 },
    { title: t('cli.check.column.what'), least: 24, most: 90 },
  ]
  return table(
    columns,
    verdicts.map((verdict) => cells(verdict, session)),
    dim,
  )
}

function cells(verdict: AwardVerdict, session: Session): Cell[] {
  const { answer, closes, compiled } = verdict
  const paint = paintAnswer(answer)
  return [
    { text: `${signOf(answer)} ${session.t(`funding.answer.${answer}`)}`, paint },
    { text: compiled.award.id },
    { text: closes === undefined ? '' : shortDay(closes, session) },
    { text: awardReason(verdict, session) },
  ]
}
