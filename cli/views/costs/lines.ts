import { euroText } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { Budget, BudgetLine } from '@famulus/domain/funding'
import type { CentRange } from '@famulus/domain/money'
import { bold, dim, style } from '../../terminal/style.ts'
import { type Column, table } from '../../terminal/table.ts'
import { terminalWidth } from '../../terminal/width.ts'

/** What only stands for a cost has a sign, never a colour alone. */
export const PROXY_SIGN = '◇'

/** One row a line: its name, what is known in euro, its share as a bar. */
export function linesTable({ lines, total }: Budget, session: Session): string {
  const { t } = session
  const columns: Column[] = [
    { title: t('money.costs.column.line'), least: 12, most: 28 },
    { title: t('money.costs.column.euro'), least: 20, most: 34 },
    { title: t('money.costs.column.share'), least: 6, most: 40 },
  ]
  const room = Math.max(6, Math.min(40, terminalWidth() - 28 - 34 - 4))
  const rows = lines.map((line) => [
    { text: t(`money.line.${line.line}`) },
    line.euro ? { text: knownText(line, session) } : { text: knownText(line, session), paint: dim },
    { text: barOf(line, total, room), paint: (text: string) => style('cyan', text) },
  ])
  const sum = [
    { text: t('money.costs.total'), paint: bold },
    { text: euroText(total, session), paint: bold },
    { text: '' },
  ]
  return table(columns, [...rows, sum], dim)
}

function knownText(line: BudgetLine, session: Session): string {
  const { t } = session
  if (!line.euro) return t('money.costs.none')
  const sum = euroText(line.euro, session)
  const isProxy = line.items.some(({ prices }) => prices.some(({ proxy }) => proxy !== undefined))
  const known = isProxy ? `${PROXY_SIGN} ${sum}` : sum
  return line.complete ? known : t('money.costs.and-more', { sum: known })
}

const LONGEST = ' 100 %'.length

/** The middle of the range as a share of the middle of all. */
function barOf({ euro }: BudgetLine, total: CentRange, room: number): string {
  const all = middle(total)
  if (!euro || all === 0) return ''
  const share = middle(euro) / all
  const percent = `${Math.round(100 * share)} %`
  return [...'▇'.repeat(Math.round(share * (room - LONGEST))), ' ', percent].join('').trim()
}

const middle = ({ lowCents, highCents }: CentRange): number => (lowCents + highCents) / 2
