import { euroText } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { Budget, Bundle } from '@famulus/domain/funding'
import { centsText } from './exactly.ts'

/** The answer of the page. `bundle`: the best one; `'seeking'` until it is known, undefined where no award pays. */
export function headline(
  { weeks, total }: Pick<Budget, 'weeks' | 'total'>,
  bundle: Bundle | 'seeking' | undefined,
  session: Session,
): string {
  const { t } = session
  if (total.highCents === 0) return t('budget.headline.unknown', { weeks })
  const sum = euroText(total, session)
  if (bundle === 'seeking') return t('budget.headline.costs', { weeks, sum })
  const { hopedCents = 0, certainCents = 0 } = bundle ?? {}
  const most = Math.max(hopedCents, certainCents)
  const paid = most === 0 ? 'none' : certainCents === 0 ? 'hoped' : certainCents < most ? 'some' : 'certain'
  return t(`budget.headline.${paid}`, {
    weeks,
    sum,
    hoped: centsText(most, session),
    certain: centsText(certainCents, session),
  })
}

/** What the sum leaves out: nothing is taken for free because nobody names it. */
export const unknownLines = ({ open }: Pick<Budget, 'open'>, { t }: Session): string =>
  open.length === 0 ? '' : t('budget.without', { lines: open.map((line) => t(`money.line.${line}`)) })
