import { countryName, formatMoney } from '@famulus/messages'
import type { Assessed } from '../assessments.ts'
import type { Session } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { pad, terminalWidth, wrap } from '../terminal/width.ts'
import { actionText } from './action-text.ts'
import { paintAnswer, signOf } from './answer-style.ts'
import { dayText, runsText } from './days.ts'
import { leafText } from './leaf-text.ts'
import { statusText } from './status-text.ts'

type Line = {
  readonly title: string
  readonly of: (one: Assessed) => string
  readonly paint?: (one: Assessed, text: string) => string
}

/** One column a programme, one row a question; a row in which the programmes differ has a mark. */
export function compareView(all: readonly Assessed[], session: Session): string {
  const { t } = session
  const lines = linesOf(session)
  const titles = Math.max(...lines.map(({ title }) => title.length)) + 2
  const width = Math.max(16, Math.floor((terminalWidth() - titles) / all.length) - 2)
  const heads = all.map(({ compiled: { programme } }) => programme.id)
  const head = ' '.repeat(titles) + heads.map((id) => bold(pad(id, width))).join('  ')
  return [
    bold(t('cli.compare.title')),
    '',
    head,
    ...lines.map((line) => rowOf(line, all, titles, width, session)),
  ].join('\n')
}

function rowOf(
  { title, of, paint }: Line,
  all: readonly Assessed[],
  titles: number,
  width: number,
  { t }: Session,
): string {
  const texts = all.map((one) => of(one) || t('cli.compare.none'))
  const cells = texts.map((text) => wrap(text, width))
  const differs = new Set(texts).size > 1
  const height = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, index) => {
    const first = index === 0 ? `${differs ? '≠ ' : '  '}${title}` : ''
    const parts = cells.map((cell, column) => {
      const padded = pad(cell[index] ?? '', width)
      const one = all[column]
      return paint && one ? paint(one, padded) : padded
    })
    return dim(pad(first, titles)) + parts.join('  ').trimEnd()
  }).join('\n')
}

function linesOf(session: Session): Line[] {
  const { t, language } = session
  const day = (value: number | undefined) => (value === undefined ? '' : dayText(value, session))
  return [
    {
      title: t('cli.compare.answer'),
      of: ({ assessment: { answer } }) => `${signOf(answer)} ${t(`answers.${answer}`)}`,
      paint: ({ assessment }, text) => paintAnswer(assessment.answer)(text),
    },
    {
      title: t('cli.check.column.country'),
      of: ({ compiled: { programme } }) =>
        [programme.city, countryName(programme.country, language)].filter(Boolean).join(', '),
    },
    { title: t('cli.compare.status'), of: (one) => statusText(one, session) },
    {
      title: t('cli.compare.start'),
      of: ({ assessment }) => (assessment.answer === 'no' ? '' : day(assessment.start)),
    },
    {
      title: t('cli.compare.window'),
      of: ({ assessment: { windows, reachable } }) =>
        runsText((windows.certain.length > 0 ? windows : reachable).certain, session),
    },
    {
      title: t('cli.compare.weeks'),
      of: ({ assessment }) => t('cli.compare.weeks-value', { weeks: assessment.weeks }),
    },
    { title: t('cli.compare.opens'), of: ({ assessment }) => day(assessment.opens) },
    { title: t('cli.compare.closes'), of: ({ assessment }) => day(assessment.closes) },
    {
      title: t('cli.compare.todo'),
      of: ({ assessment }) =>
        (assessment.remedies?.smallest.actions ?? [])
          .map((action) => actionText(action, session))
          .join(' · '),
    },
    { title: t('cli.compare.open'), of: (one) => openText(one, session) },
    {
      title: t('cli.compare.refused'),
      of: ({ assessment, compiled }) =>
        assessment.refusedBy
          .map(
            (id) =>
              compiled.programme.requirements.find((rule) => rule.id === id || rule.group === id)?.says ?? id,
          )
          .join(' · '),
    },
    { title: t('cli.compare.fees'), of: (one) => feesText(one, session) },
  ]
}

function openText({ assessment: { open } }: Assessed, session: Session): string {
  const texts = open.map(({ leaf, fact }) => {
    return fact && leaf.op !== 'records' ? session.t(`profile.${fact}.label`) : leafText(leaf, session)
  })
  return [...new Set(texts)].join(' · ')
}

const feesText = ({ compiled: { programme } }: Assessed, { language }: Session): string =>
  programme.fees
    .filter(({ amount, for: whom }) => amount !== undefined && whom !== 'domestic')
    .map(
      ({ amount = 0, currency = 'USD', per, year }) =>
        `${formatMoney(Math.round(amount * 100), currency, language)} / ${per}${year ? ` (${year})` : ''}`,
    )
    .join(', ')
