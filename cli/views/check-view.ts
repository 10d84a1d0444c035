import { type Assessed, reasonText, statusText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText, shortDay } from '@famulus/advice/time'
import { answers, type Question } from '@famulus/domain/programmes'
import { countryName } from '@famulus/messages'
import { bold, dim } from '../terminal/style.ts'
import { type Cell, type Column, table } from '../terminal/table.ts'
import { flow, pad, paragraph, terminalWidth, widthOf } from '../terminal/width.ts'
import { paintAnswer, signOf } from './answer-style.ts'

/** The answers as a table, the most useful first, with a count of each above it. */
export function checkView(
  assessed: readonly Assessed[],
  from: number,
  until: number,
  session: Session,
): string {
  const { t } = session
  const total = assessed.length
  const summary =
    from === until
      ? t('cli.check.summary-one-day', { total, day: dayText(from, session) })
      : t('cli.check.summary', { total, from: dayText(from, session), until: dayText(until, session) })
  return [
    bold(paragraph(summary, '', 0)),
    counts(assessed, session),
    '',
    answersTable(assessed, session),
  ].join('\n')
}

function answersTable(assessed: readonly Assessed[], session: Session): string {
  const shown = columns(session)
  return table(
    shown,
    assessed.map((one) => shown.map(({ cellOf }) => cellOf(one))),
    dim,
  )
}

export function counts(assessed: readonly Assessed[], { t }: Session): string {
  const texts = answers
    .map((answer) => [answer, assessed.filter((one) => one.assessment.answer === answer).length] as const)
    .filter(([, number]) => number > 0)
    .map(([answer, number]) => paintAnswer(answer)(`${signOf(answer)} ${number} ${t(`answers.${answer}`)}`))
  return flow(texts, '   ')
}

type ShownColumn = Column & { readonly cellOf: (one: Assessed) => Cell; readonly fromWidth: number }

/** Narrow terminals get fewer columns: the id begins with the country, and the status stands in `explain` as well. */
function columns(session: Session): ShownColumn[] {
  const { t, language } = session
  const all: ShownColumn[] = [
    {
      title: t('cli.check.column.answer'),
      least: 10,
      most: 15,
      fromWidth: 0,
      cellOf: (one) => answerCell(one, session),
    },
    {
      title: t('cli.check.column.programme'),
      least: 14,
      most: 22,
      fromWidth: 0,
      cellOf: ({ compiled }) => ({ text: compiled.programme.id }),
    },
    {
      title: t('advice.check.column.country'),
      least: 9,
      most: 22,
      fromWidth: 130,
      cellOf: ({ compiled: { programme } }) => ({ text: countryName(programme.country, language) }),
    },
    {
      title: t('cli.check.column.start'),
      least: 11,
      most: 13,
      fromWidth: 0,
      cellOf: ({ assessment: { answer, start } }) => ({
        text: answer === 'no' ? '' : shortDay(start, session),
      }),
    },
    {
      title: t('cli.check.column.what'),
      least: 24,
      most: 90,
      fromWidth: 0,
      cellOf: (one) => ({ text: reasonText(one, session) }),
    },
    {
      title: t('cli.check.column.status'),
      least: 11,
      most: 20,
      fromWidth: 100,
      cellOf: (one) => ({
        text: statusText(one, session),
        ...(one.assessment.standing.old ? { paint: dim } : {}),
      }),
    },
  ]
  return all.filter(({ fromWidth }) => terminalWidth() >= fromWidth)
}

function answerCell({ assessment: { answer } }: Assessed, { t }: Session): Cell {
  return { text: `${signOf(answer)} ${t(`answers.${answer}`)}`, paint: paintAnswer(answer) }
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
  const width = Math.max(...steps.map(([command = '']) => widthOf(command)))
  const lines = steps.map(([command = '', why = '']) => [`  ${pad(command, width)}`, dim(why)] as const)
  const fits = lines.every(([command, why]) => widthOf(command) + 3 + widthOf(why) <= terminalWidth())
  return [
    bold(t('cli.check.next')),
    ...lines.map(([command, why]) =>
      fits ? `${command}   ${why}` : `${command.trimEnd()}\n${paragraph(why, '      ', 6)}`,
    ),
  ].join('\n')
}
