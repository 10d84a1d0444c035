import { centRange, inEuro, type Rates } from '../money/index.ts'
import type { Fee, Programme } from '../programmes/index.ts'
import { timesOf } from './per.ts'
import { closeness, type Price } from './price.ts'

/** Who pays and for what: an unknown school counts as one abroad, as nobody plans an elective abroad from within. */
export type Payer = {
  readonly weeks: number
  readonly schoolCountry: string | undefined
  readonly site: string | undefined
}

/** The host's own fees that this student pays for a stay of this length. */
export function feePrices(programme: Programme, payer: Payer, rates: Rates): Price[] {
  const whom = payer.schoolCountry === programme.country ? 'domestic' : 'international'
  return programme.fees
    .filter((fee) => (fee.for === 'all' || fee.for === whom) && isForLength(fee, payer.weeks))
    .filter(({ sites }) => !sites || payer.site === undefined || sites.includes(payer.site))
    .map((fee) => feePrice(fee, programme, payer, rates))
}

const isForLength = ({ weeks: { from = 1, until = Number.POSITIVE_INFINITY } = {} }: Fee, weeks: number) =>
  from <= weeks && weeks <= until

function feePrice(fee: Fee, programme: Programme, payer: Payer, rates: Rates): Price {
  const { amount, currency, per, afterWeeks = 0 } = fee
  const weeks = Math.max(0, payer.weeks - afterWeeks)
  const times = timesOf(per, { weeks, blockWeeks: programme.calendar?.blockWeeks, begunMonths: true })
  const money = amount === undefined || !currency ? undefined : { ...centRange(amount), currency }
  const pages = pagesOf(fee, programme)
  return {
    id: `${programme.id}#${fee.id}`,
    line: fee.line,
    part: fee.part ?? fee.id,
    from: 'host',
    says: fee.note,
    money,
    per,
    times,
    euro: money && inEuro(money, rates, times),
    year: fee.year ?? pages.find(({ year }) => year !== undefined)?.year,
    pages,
    closeness: closeness.host,
    variant: payer.site === undefined ? fee.sites?.[0] : undefined,
    aside: fee.aside,
    waivedIf: fee.waivedIf,
    replaces: [],
  }
}

const pagesOf = ({ source }: Fee, { sources }: Programme) =>
  sources
    .filter(({ key }) => [source].flat().includes(key))
    .map(({ url, title, year, kind }) => ({ url, title, year, kind }))
