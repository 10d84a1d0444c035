import { moneyText, pageText } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import type { Budget } from '@famulus/domain/funding'
import { countryName, formatMonth } from '@famulus/messages'
import { bold, dim } from '../../terminal/style.ts'
import { flow, paragraph } from '../../terminal/width.ts'
import { itemView, lineView } from './items.ts'
import { linesTable, PROXY_SIGN } from './lines.ts'

/** What a stay costs: the lines with their sum, what is not known, then every figure with its page. */
export function costsView(budget: Budget, one: Assessed, hasProfile: boolean, session: Session): string {
  const table = linesTable(budget, session)
  const parts = [
    headingView(budget, one, hasProfile, session),
    [table, ...remarks(budget, table.includes(PROXY_SIGN), session)].join('\n'),
    ...budget.lines.map((line) => lineView(line, one, session)),
    ...payView(budget, one, session),
    ...notesView(budget, session),
  ]
  return parts.join('\n\n')
}

function headingView(budget: Budget, one: Assessed, hasProfile: boolean, session: Session): string {
  const { t, language } = session
  const { name, city, country } = one.compiled.programme
  const place = [city, country === 'XX' ? '' : countryName(country, language)].filter(Boolean).join(', ')
  const facts = [
    t('money.costs.stay', { weeks: budget.weeks, start: dayText(one.assessment.start, session) }),
    ...(budget.kilometres === undefined ? [] : [t('money.costs.distance', { km: budget.kilometres })]),
    ...ratesText(budget, session),
  ]
  return [
    bold(paragraph([`${t('money.costs.title')}: ${name}`, place].filter(Boolean).join(' · '), '', 0)),
    dim(flow(facts, ' · ')),
    ...(hasProfile ? [] : [paragraph(t('money.costs.no-profile'), '', 0)]),
    ...(t('money.costs.in-english') ? [dim(paragraph(t('money.costs.in-english'), '', 0))] : []),
  ].join('\n')
}

function ratesText({ lines, pay }: Budget, { t, language }: Session): string[] {
  const items = [...lines.flatMap((line) => line.items), ...pay]
  const months = new Set(items.flatMap(({ prices }) => prices.flatMap(({ euro }) => euro?.rateMonth ?? [])))
  const texts = [...months].sort().map((month) => formatMonth(`${month}-01`, language))
  return texts.length === 0 ? [] : [t('money.costs.rates', { months: texts })]
}

/** What the sum leaves out. */
function remarks({ open, apart }: Budget, hasProxies: boolean, session: Session): string[] {
  const { t } = session
  return [
    ...(hasProxies ? [dim(paragraph(t('money.costs.legend'), '', 2))] : []),
    ...(open.length > 0
      ? [paragraph(t('money.costs.open', { lines: open.map((line) => t(`money.line.${line}`)) }), '', 0)]
      : []),
    ...(apart.length > 0
      ? [paragraph(t('money.costs.apart', { sums: apart.map((sum) => moneyText(sum, session)) }), '', 0)]
      : []),
  ]
}

const payView = ({ pay }: Budget, one: Assessed, session: Session): string[] =>
  pay.length === 0
    ? []
    : [
        [bold(session.t('money.costs.pay')), ...pay.flatMap((item) => itemView(item, one, session))].join(
          '\n',
        ),
      ]

const notesView = ({ notes }: Budget, session: Session): string[] =>
  notes.length === 0
    ? []
    : [
        [
          bold(session.t('money.costs.notes')),
          ...notes.flatMap(({ says, items, pages }) => [
            paragraph(items ? `${says} ${items.join(', ').replaceAll('_', ' ')}` : says, '  · ', 4),
            dim(paragraph(pages.map((page) => pageText(page, session)).join('; '), '    ', 4)),
          ]),
        ].join('\n'),
      ]
