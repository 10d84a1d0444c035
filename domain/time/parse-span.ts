import { type Day, dayOfParts, daysInMonth } from './day.ts'
import { FIRST_DAY, LAST_DAY, type Span } from './span.ts'

// English and German, in full and shortened; Jänner is Austrian. In lower case, without a full stop.
const monthsByNumber = [
  ['jan', 'january', 'januar', 'jän', 'jänner', 'jaenner'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mär', 'mrz', 'märz', 'maerz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
] as const

const monthByName: ReadonlyMap<string, number> = new Map(
  monthsByNumber.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/**
 * Reads what people write for a date: '2027-06-15', '2027-06', '2027', 'June 2027', 'Juni 2027', 'Jun. 2027',
 * or two of them joined as '2027-06..2027-09', from the first day of the one to the last day of the other.
 * Undefined if it is none of these, no such day exists, the range is reversed, or it is outside 1900 to 2200.
 */
export function parseSpan(text: string): Span | undefined {
  const [first = '', second, ...more] = text.split('..')
  if (more.length > 0) return undefined
  const from = parseOne(first)
  const to = second === undefined ? from : parseOne(second)
  if (!from || !to || from.lo > to.hi) return undefined
  return { lo: from.lo, hi: to.hi }
}

function parseOne(text: string): Span | undefined {
  const span = parseIso(text.trim()) ?? parseNamed(text.trim())
  return span && span.lo >= FIRST_DAY && span.hi <= LAST_DAY ? span : undefined
}

function parseIso(text: string): Span | undefined {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return { lo: dayOfParts(Number(year), 1, 1), hi: dayOfParts(Number(year), 12, 31) }
  if (date === undefined) return monthSpan(Number(year), Number(month))
  const day = dayIn(monthSpan(Number(year), Number(month)), Number(date))
  return day === undefined ? undefined : { lo: day, hi: day }
}

function parseNamed(text: string): Span | undefined {
  // NFC, because a Mac may write the ä of März as two characters.
  const [, name, year] = /^(\p{L}+)\.? +(\d{4})$/u.exec(text.normalize('NFC').toLowerCase()) ?? []
  const month = name === undefined ? undefined : monthByName.get(name)
  return month === undefined ? undefined : monthSpan(Number(year), month)
}

function monthSpan(year: number, month: number): Span | undefined {
  if (month < 1 || month > 12) return undefined
  const lo = dayOfParts(year, month, 1)
  return { lo, hi: lo + daysInMonth(year, month) - 1 }
}

function dayIn(month: Span | undefined, date: number): Day | undefined {
  if (!month || date < 1) return undefined
  const day = month.lo + date - 1
  return day <= month.hi ? day : undefined
}
