import { euroText, type Financed } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { Bundle, CostLine, PaidAward } from '@famulus/domain/funding'
import { bold, dim, style } from '../../terminal/style.ts'
import { pad, paragraph, terminalWidth, widthOf } from '../../terminal/width.ts'
import { appliedView, loansView, risksView } from './beside.ts'

const exactly = (cents: number) => ({ lowCents: cents, highCents: cents })

/** One bundle: a bar for each line of the budget, then who pays what, what may go wrong, and loans apart. */
export function bundleView(bundle: Bundle, number: number, found: Financed, session: Session): string {
  const { t } = session
  const open = addUp(bundle.open)
  const title = t('funding.fund.bundle', {
    number,
    certain: euroText(exactly(bundle.certainCents), session),
    hoped: euroText(exactly(bundle.hopedCents), session),
    open: euroText(open, session),
  })
  return [
    bold(paragraph(title, '', 0)),
    ...barsView(bundle, session),
    ...bundle.awards.map((award) => awardView(award, found, session)),
    ...appliedView(bundle, found, session),
    ...risksView(bundle, found, session),
    ...loansView(bundle, session),
    ...(bundle.status === 'timed-out' ? [paragraph(t('funding.fund.timed-out'), '  ', 2)] : []),
  ].join('\n')
}

const addUp = (lines: readonly CostLine[]) => ({
  lowCents: lines.reduce((sum, { lowCents }) => sum + lowCents, 0),
  highCents: lines.reduce((sum, { highCents }) => sum + highCents, 0),
})

const BAR = 30

/** What is certain, what is hoped for, and what stays open of each line; the longest bar is the dearest line. */
function barsView({ open, awards }: Bundle, session: Session): string[] {
  const rows = open.map(({ line, highCents }) => {
    const paid = awards.flatMap(({ pays }) => pays.filter((one) => one.line === line))
    const certain = paid.reduce((sum, { certainCents }) => sum + certainCents, 0)
    const hoped = paid.reduce((sum, { hopedCents }) => sum + hopedCents, 0)
    return { name: session.t(`money.line.${line}`), certain, hoped, cost: hoped + highCents }
  })
  const most = Math.max(...rows.map(({ cost }) => cost), 1)
  const nameWidth = Math.max(...rows.map(({ name }) => widthOf(name)))
  const width = Math.min(BAR, Math.max(10, terminalWidth() - nameWidth - 22))
  const cells = (cents: number) => Math.round((cents / most) * width)
  return rows.map(({ name, certain, hoped, cost }) => {
    const sure = Math.min(cells(certain), cells(cost))
    const wished = Math.max(0, Math.min(cells(hoped), cells(cost)) - sure)
    const rest = Math.max(0, cells(cost) - sure - wished)
    const bar = style('green', '█'.repeat(sure)) + style('yellow', '▒'.repeat(wished)) + dim('░'.repeat(rest))
    const blank = ' '.repeat(width - sure - wished - rest)
    return `  ${pad(name, nameWidth)}  ${bar}${blank}  ${euroText(exactly(cost), session)}`
  })
}

function awardView(
  { id, held, sure, pays, hopedCents, repayCents, byStartCents }: PaidAward,
  found: Financed,
  session: Session,
): string {
  const { t } = session
  const award = found.awards.get(id)
  const parts = pays.map(
    ({ line, hopedCents: cents }) => `${t(`money.line.${line}`)} ${euroText(exactly(cents), session)}`,
  )
  const state = held ? 'held' : sure
  const head = `${euroText(exactly(hopedCents), session)}  ${award?.name ?? id} (${id})`
  const below = [
    t(`funding.fund.state.${state}`),
    ...parts,
    ...(repayCents > 0 ? [t('funding.fund.repay', { sum: euroText(exactly(repayCents), session) })] : []),
    ...(byStartCents === undefined || held
      ? []
      : [t('funding.fund.by-start', byStartValues(byStartCents, hopedCents, session))]),
  ]
  return [
    paragraph(head, `  ${state === 'hoped' ? '▒' : '█'} `, 6),
    dim(paragraph(below.join(' · '), '      ', 6)),
  ].join('\n')
}

const byStartValues = (cents: number, hopedCents: number, session: Session) => ({
  share: cents === 0 ? 'none' : cents === hopedCents ? 'all' : 'some',
  sum: euroText(exactly(cents), session),
})
