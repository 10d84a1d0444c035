import { answers, type Question } from '@famulus/domain/programmes'
import { countryName } from '@famulus/messages'
import type { Assessed } from '../assessments.ts'
import type { Session } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { type Cell, type Column, table } from '../terminal/table.ts'
import { pad } from '../terminal/width.ts'
import { paintAnswer, signOf } from './answer-style.ts'
import { dayText, shortDay } from './days.ts'
import { reasonText } from './reason.ts'
import { statusText } from './status-text.ts'

/** The answers as a table, the most useful first, with a count of each above it. */
export function checkView(
  assessed: readonly Assessed[],
  from: number,
  until: number,
  session: Session,
): string {
  const { t } = session
  const summary = t('cli.check.summary', {
    total: assessed.length,
    from: dayText(from, session),
    until: dayText(until, session),
  })
  return [
    bold(summary),
    counts(assessed, session),
    '',
    table(
      columns(session),
      assessed.map((one) => row(one, session)),
      dim,
    ),
  ].join('\n')
}

export function counts(assessed: readonly Assessed[], { t }: Session): string {
  return answers
    .map((answer) => [answer, assessed.filter((one) => one.assessment.answer === answer).length] as const)
    .filter(([, number]) => number > 0)
    .map(([answer, number]) => paintAnswer(answer)(`${signOf(answer)} ${number} ${t(`answers.${answer}`)}`))
    .join('   ')
}

function columns({ t }: Session): Column[] {
  return [
    { title: t('cli.check.column.answer'), least: 10, most: 15 },
    { title: t('cli.check.column.programme'), least: 14, most: 22 },
    { title: t('cli.check.column.country'), least: 9, most: 22 },
    { title: t('cli.check.column.start'), least: 11, most: 13 },
    { title: t('cli.check.column.what'), least: 24, most: 90 },
    { title: t('cli.check.column.status'), least: 11, most: 18 },
  ]
}

function row(one: Assessed, session: Session): Cell[] {
  const { programme } = one.compiled
  const { answer, start, standing } = one.assessment
  return [
    { text: `${signOf(answer)} ${session.t(`answers.${answer}`)}`, paint: paintAnswer(answer) },
    { text: programme.id },
    { text: programme.country === 'XX' ? '' : countryName(programme.country, session.language) },
    { text: answer === 'no' ? '' : shortDay(start, session) },
    { text: reasonText(one, session) },
    { text: statusText(one, session), ...(standing.old ? { paint: dim } : {}) },
  ]
}

/** What to try next, with the best question of all. */
export function nextSteps(
  assessed: readonly Assessed[],
  [question]: readonly Question[],
  profile: string,
  session: Session,
): string {
  const { t } = session
  const id = assessed[0]?.compiled.programme.id ?? 'us-harvard'
  const steps = [[t('cli.check.next-explain', { id, profile }), t('cli.check.next-explain-why')]]
  if (question)
    steps.push([
      t('cli.check.next-ask', { profile }),
      t('cli.check.next-ask-why', { number: question.touches }),
    ])
  const width = Math.max(...steps.map(([command = '']) => command.length))
  return [
    bold(t('cli.check.next')),
    ...steps.map(([command = '', why]) => `  ${pad(command, width)}   ${dim(why ?? '')}`),
  ].join('\n')
}
