import { euroText } from '@famulus/advice/funding'
import { type Compared, lengthText } from '@famulus/advice/planning'
import { type Assessed, feeText, statusText } from '@famulus/advice/programmes'
import { actionText, leafInShort } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { dayText, runsText } from '@famulus/advice/time'
import { preparationOf } from '@famulus/domain/planning'
import { countryName } from '@famulus/messages'
import { bold, dim } from '../terminal/style.ts'
import { pad, terminalWidth, widthOf, wrap } from '../terminal/width.ts'
import { paintAnswer, signOf } from './answer-style.ts'

type Line = {
  readonly title: string
  readonly of: (compared: Compared) => string
  readonly paint?: (compared: Compared, text: string) => string
}

/** One column a programme, one row a question; a row in which the programmes differ has a mark. */
export function compareView(all: readonly Compared[], session: Session): string {
  const { t } = session
  const lines = linesOf(session)
  const layout = layoutFor(lines, all.length)
  const ids = all.map(({ one: { compiled } }) => wrap(compiled.programme.id, layout.width))
  const head = rowsOf(ids, layout).map((row) => ' '.repeat(layout.titles) + bold(row))
  return [
    bold(t('cli.compare.title')),
    '',
    ...head,
    ...lines.map((line) => lineView(line, all, layout, session)),
  ].join('\n')
}

/** Columns of the titles, and of each programme. */
type Layout = { readonly titles: number; readonly width: number }

const GAP = '  '
const TOO_NARROW = 18

/** Where the columns would become too narrow to read, the titles stand above their rows. */
function layoutFor(lines: readonly Line[], programmes: number): Layout {
  const beside = Math.max(...lines.map(({ title }) => widthOf(title))) + 2 * GAP.length
  const widthAfter = (titles: number) =>
    Math.floor((terminalWidth() - titles + GAP.length) / programmes) - GAP.length
  const titles = widthAfter(beside) >= TOO_NARROW ? beside : 0
  return { titles, width: widthAfter(titles) }
}

const rowsOf = (cells: readonly (readonly string[])[], { width }: Layout): string[] =>
  Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, index) =>
    cells
      .map((cell) => pad(cell[index] ?? '', width))
      .join(GAP)
      .trimEnd(),
  )

function lineView(
  { title, of, paint }: Line,
  all: readonly Compared[],
  layout: Layout,
  { t }: Session,
): string {
  const { titles, width } = layout
  const texts = all.map((compared) => of(compared) || t('cli.compare.none'))
  const cells = texts.map((text) => wrap(text, width))
  const painted = cells.map((cell, column) => {
    const compared = all[column]
    return paint && compared ? cell.map((text) => paint(compared, text)) : cell
  })
  const first = `${new Set(texts).size > 1 ? '≠ ' : '  '}${title}`
  const rows = rowsOf(painted, layout)
  if (titles === 0) return [dim(first), ...rows].join('\n')
  return rows.map((row, index) => dim(pad(index === 0 ? first : '', titles)) + row).join('\n')
}

function linesOf(session: Session): Line[] {
  const { t } = session
  return [
    ...answerLines(session),
    {
      title: t('cli.compare.todo'),
      of: ({ one: { assessment } }) =>
        (assessment.remedies?.smallest.actions ?? [])
          .map((action) => actionText(action, session))
          .join(' · '),
    },
    { title: t('cli.compare.open'), of: ({ one }) => openText(one, session) },
    { title: t('cli.compare.refused'), of: ({ one }) => refusedText(one) },
    { title: t('planning.compare.title'), of: (compared) => preparationText(compared, session) },
    { title: t('cli.compare.fees'), of: ({ one }) => feesText(one, session) },
    { title: t('money.compare.title'), of: (compared) => knownCostText(compared, session) },
    { title: t('funding.compare.title'), of: (compared) => coveredText(compared, session) },
  ]
}

/** What the programme answers, and when. */
function answerLines(session: Session): Line[] {
  const { t, language } = session
  const day = (value: number | undefined) => (value === undefined ? '' : dayText(value, session))
  return [
    {
      title: t('cli.compare.answer'),
      of: ({ one: { assessment } }) => `${signOf(assessment.answer)} ${t(`answers.${assessment.answer}`)}`,
      paint: ({ one: { assessment } }, text) => paintAnswer(assessment.answer)(text),
    },
    {
      title: t('cli.check.column.country'),
      of: ({ one: { compiled } }) =>
        [compiled.programme.city, countryName(compiled.programme.country, language)]
          .filter(Boolean)
          .join(', '),
    },
    { title: t('cli.compare.status'), of: ({ one }) => statusText(one, session) },
    {
      title: t('cli.compare.start'),
      of: ({ one: { assessment } }) => (assessment.answer === 'no' ? '' : day(assessment.start)),
    },
    {
      title: t('cli.compare.window'),
      of: ({ one: { assessment } }) => {
        const { windows, reachable } = assessment
        return runsText((windows.certain.length > 0 ? windows : reachable).certain, session)
      },
    },
    {
      title: t('cli.compare.weeks'),
      of: ({ one: { assessment } }) => t('cli.compare.weeks-value', { weeks: assessment.weeks }),
    },
    { title: t('cli.compare.opens'), of: ({ one: { assessment } }) => day(assessment.opens) },
    { title: t('cli.compare.closes'), of: ({ one: { assessment } }) => day(assessment.closes) },
  ]
}

const knownCostText = ({ budget: { total, open } }: Compared, session: Session): string =>
  session.t('money.compare.value', { sum: euroText(total, session), open: open.length })

/** Nothing where no award pays anything. */
function coveredText({ bundle }: Compared, session: Session): string {
  if (!bundle || bundle.hopedCents === 0) return ''
  const sum = (cents: number) => euroText({ lowCents: cents, highCents: cents }, session)
  const { hopedCents, certainCents } = bundle
  return session.t('funding.compare.value', { hoped: sum(hopedCents), certain: sum(certainCents) })
}

/** From the last day on which the first step may be begun to the first day. */
function preparationText({ plan }: Compared, session: Session): string {
  if (!plan || plan.refusedBy.length > 0) return ''
  const { days, atLeast } = preparationOf(plan)
  if (days.worst === 0 && atLeast) return session.t('planning.compare.unknown')
  const text = lengthText(days, session)
  const length = atLeast ? session.t('planning.compare.at-least', { length: text }) : text
  return plan.plan.outlook === 'impossible' ? session.t('planning.compare.too-late', { length }) : length
}

const refusedText = ({ assessment, compiled }: Assessed): string =>
  assessment.refusedBy
    .map(
      (id) => compiled.programme.requirements.find((rule) => rule.id === id || rule.group === id)?.says ?? id,
    )
    .join(' · ')

function openText({ assessment: { open } }: Assessed, session: Session): string {
  const texts = open.map(({ leaf, fact }) => {
    return fact && leaf.op !== 'records' ? session.t(`profile.${fact}.label`) : leafInShort(leaf, session)
  })
  return [...new Set(texts)].join(' · ')
}

const feesText = ({ compiled: { programme } }: Assessed, session: Session): string =>
  programme.fees
    .filter(({ amount, for: whom }) => amount !== undefined && whom !== 'domestic')
    .map((fee) => feeText(fee, programme, session))
    .join(' · ')
